package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import java.util.Map;

final class OpsgenieTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return TrackerKind.OPSGENIE.open(
        FakeRelays.opsgenie(), new TrackerOptions("http://tracker", "ops", "", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.OPSGENIE.words();
  }
}
