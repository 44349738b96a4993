package io.diapason.ticketing.tracker;

import io.diapason.ticketing.tracker.kind.TrackerKind;
import java.time.Instant;

final class InMemoryTrackerTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return new InMemoryTracker(() -> Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.REQUEST_TRACKER.words();
  }
}
