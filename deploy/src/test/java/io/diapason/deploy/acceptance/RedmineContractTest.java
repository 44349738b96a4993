package io.diapason.deploy.acceptance;

import io.diapason.ticketing.tracker.kind.TrackerKind;
import java.util.Map;
import org.junit.jupiter.api.Tag;

@Tag("acceptance")
final class RedmineContractTest extends RealTrackerContract {

  RedmineContractTest() {
    super(TrackerKind.REDMINE, "operations", Map.of("X-Redmine-API-Key", RedmineServer.KEY));
  }

  @Override
  RealTracker shared() {
    return SharedTrackers.redmine();
  }
}
