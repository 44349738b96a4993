package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import java.util.Map;

final class ItopTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return TrackerKind.ITOP.open(
        FakeItop.open(), new TrackerOptions("http://tracker", "Demo", "diapason_key", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.ITOP.words();
  }

  @Override
  protected String reopened() {
    return "assigned";
  }
}
