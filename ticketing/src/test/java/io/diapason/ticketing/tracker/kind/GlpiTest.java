package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import java.util.Map;

final class GlpiTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return TrackerKind.GLPI.open(
        FakeServers.glpi(), new TrackerOptions("http://tracker", "", "", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.GLPI.words();
  }
}
