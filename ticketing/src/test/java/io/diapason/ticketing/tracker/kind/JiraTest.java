package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import java.util.Map;

final class JiraTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return TrackerKind.JIRA.open(
        FakeServers.jira(), new TrackerOptions("http://tracker", "OPS", "", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.JIRA.words();
  }
}
