package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import java.util.Map;

final class GitLabIssuesTest extends TrackerContract {

  @Override
  protected Tracker open() {
    return TrackerKind.GITLAB.open(
        FakeForges.gitLab(), new TrackerOptions("http://tracker", "acme/ops", "", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.GITLAB.words();
  }
}
