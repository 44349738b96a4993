package io.diapason.deploy.story;

import io.diapason.deploy.config.ChannelSettings;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.guard.BookStore;
import io.diapason.ticketing.guard.InMemoryBookStore;
import io.diapason.ticketing.oncall.InMemoryOverrideStore;
import io.diapason.ticketing.oncall.OverrideStore;
import io.diapason.ticketing.run.InMemoryRunStore;
import io.diapason.ticketing.run.RunStore;
import io.diapason.ticketing.throttle.InMemoryThrottleStore;
import io.diapason.ticketing.throttle.ThrottleStore;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.ticketing.view.IncidentView;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** What outlives a restart: the stores, and everything outside of the product. */
final class World {

  private final Recorder recorder;
  private final TicketWatcher watcher;
  private final TicketStore tickets = new InMemoryTicketStore();
  private final IncidentView view = new InMemoryIncidentView();
  private final OverrideStore overrides = new InMemoryOverrideStore();
  private final ThrottleStore throttles = new InMemoryThrottleStore();
  private final RunStore runs = new InMemoryRunStore();
  private final BookStore books = new InMemoryBookStore();
  private final AuditLog audit = new InMemoryAuditLog();
  private final WatchedRunner runner;
  private final Map<String, Device> devices = new HashMap<>();
  private final Map<String, WatchedTracker> trackers = new HashMap<>();

  World(Recorder recorder) {
    this.recorder = recorder;
    watcher = new TicketWatcher(recorder);
    runner = new WatchedRunner(recorder);
  }

  InstantSource clock() {
    return recorder::now;
  }

  TicketWatcher watcher() {
    return watcher;
  }

  TicketStore tickets() {
    return tickets;
  }

  IncidentView view() {
    return view;
  }

  OverrideStore overrides() {
    return overrides;
  }

  ThrottleStore throttles() {
    return throttles;
  }

  RunStore runs() {
    return runs;
  }

  BookStore books() {
    return books;
  }

  AuditLog audit() {
    return audit;
  }

  WatchedRunner runner() {
    return runner;
  }

  Device device(ChannelSettings channel) {
    return devices.computeIfAbsent(channel.id(), id -> new Device(channel, recorder));
  }

  Device device(String id) {
    Device device = devices.get(id);
    if (device == null) {
      throw new AssertionError("Expected channel " + id + ", but there are " + devices.keySet());
    }
    return device;
  }

  WatchedTracker tracker(String id) {
    return trackers.computeIfAbsent(id, any -> new WatchedTracker(any, recorder));
  }
}
