package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import java.util.Map;

final class ServiceDeskPlusTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return TrackerKind.SERVICE_DESK_PLUS.open(
        FakeServers.serviceDeskPlus(),
        new TrackerOptions("http://tracker", "", "udf_sline_301", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.SERVICE_DESK_PLUS.words();
  }
}
