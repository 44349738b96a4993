package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import java.util.Map;

final class ServiceNowTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return TrackerKind.SERVICE_NOW.open(
        FakeServers.serviceNow(), new TrackerOptions("http://tracker", "", "", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.SERVICE_NOW.words();
  }
}
