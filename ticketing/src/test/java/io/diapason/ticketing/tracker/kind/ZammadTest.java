package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import java.util.Map;

final class ZammadTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return TrackerKind.ZAMMAD.open(
        FakeServers.zammad(), new TrackerOptions("http://tracker", "Users", "diapason", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.ZAMMAD.words();
  }
}
