package io.diapason.deploy.house;

import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.ticketing.desk.AuditDesk;
import io.diapason.ticketing.desk.OnCallDesk;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.vertx.RunRoutes;
import io.diapason.ticketing.vertx.RunbookRoutes;
import io.diapason.ticketing.vertx.Tenancy;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of ticketing that one configuration makes: the ways to people, the trackers and the
 * runbooks, with their routes. Another configuration gets another room in its place; what is still
 * to be done stands in the stores and is taken up there.
 */
final class DutyRoom implements AutoCloseable {

  /** What all such rooms stand on. */
  record Ground(
      TicketingRoom.World house,
      ElasticGate gate,
      TicketingStores stores,
      TicketDesk desk,
      TrackerMetrics metrics,
      OnCallDesk oncall,
      AuditDesk audit,
      Tenancy tenancy) {}

  private final Parts workers;
  private final Parts parts;
  private final ChannelRoom channels;
  private final TrackerRoom trackers;
  private final RemedyRoom remedies;
  private final Ground ground;
  private final List<Route> routes = new ArrayList<>();

  private DutyRoom(DiapasonConfig config, Ground ground, Parts workers, Parts parts) {
    this.workers = workers;
    this.parts = parts;
    TicketingRoom.World house = ground.house();
    channels =
        parts.add(
            "channels",
            ChannelRoom.open(
                config,
                new ChannelRoom.Ground(house.vertx(), house.clock(), ground.stores().throttles())));
    // One worker a room: its process and its start name it.
    String owner = "w-" + ProcessHandle.current().pid() + "-" + house.clock().millis();
    URI home = config.duty().reach().links().url();
    trackers =
        parts.add(
            "trackers",
            TrackerRoom.open(
                config.duty().trackers(),
                new TrackerRoom.Ground(
                    house.vertx(),
                    ground.desk(),
                    ground.metrics(),
                    owner,
                    home == null ? "" : home.toString())));
    remedies =
        RemedyRoom.open(
            config,
            new RemedyRoom.World(house, ground.gate(), ground.stores().view(), ground.desk()),
            workers,
            parts);
    this.ground = ground;
  }

  /** Opens the room; whatever fails, nothing of it goes on. */
  static DutyRoom open(DiapasonConfig config, Ground ground) {
    Parts workers = new Parts();
    Parts parts = new Parts();
    try {
      return new DutyRoom(config, ground, workers, parts);
    } catch (RuntimeException e) {
      workers.close();
      parts.close();
      throw e;
    }
  }

  /** Answers and takes up nothing more; what was begun goes on until the room is closed. */
  void rest() {
    routes.forEach(Route::remove);
    routes.clear();
    workers.close();
    trackers.rest();
  }

  ChannelRoom channels() {
    return channels;
  }

  RemedyRoom remedies() {
    return remedies;
  }

  /** Answers from now on what is asked of this configuration. */
  void mount(Router router) {
    List<Route> others = router.getRoutes();
    Tenancy tenancy = ground.tenancy();
    trackers.mount(router);
    channels.mount(router, ground.desk());
    new RunbookRoutes(remedies.runbooks(), ground.stores().tickets(), tenancy, ground.audit())
        .mount(router);
    new RunRoutes(remedies.runs(), ground.oncall()::plan, tenancy, ground.audit()).mount(router);
    routes.addAll(router.getRoutes());
    routes.removeAll(others);
  }

  @Override
  public void close() {
    rest();
    parts.close();
  }
}
