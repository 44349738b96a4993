package io.diapason.ticketing.tracker.desk;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import java.time.Duration;

/**
 * A tracker as it is reached from here.
 *
 * @param id unique among all trackers
 * @param kind what it is, such as {@code redmine}
 * @param tracker the connection to it
 * @param words what it calls things
 * @param timeout within which each call ends
 * @param poll how often it is asked what was changed
 * @param backlog how far back it is asked after a start
 * @param home where people find this product; empty when nobody said
 */
public record TrackerEnd(
    String id,
    String kind,
    Tracker tracker,
    Dictionary words,
    Duration timeout,
    Duration poll,
    Duration backlog,
    String home) {

  /** Where a ticket is shown here, by its incident; empty when nobody said. */
  String page(String incident) {
    return home.isEmpty() ? "" : home + (home.endsWith("/") ? "#" : "/#") + incident;
  }
}
