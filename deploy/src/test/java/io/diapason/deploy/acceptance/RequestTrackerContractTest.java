package io.diapason.deploy.acceptance;

import io.diapason.ticketing.tracker.kind.TrackerKind;
import java.util.Map;
import org.junit.jupiter.api.Tag;

@Tag("acceptance")
final class RequestTrackerContractTest extends RealTrackerContract {

  RequestTrackerContractTest() {
    super(
        TrackerKind.REQUEST_TRACKER,
        "General",
        Map.of("Authorization", "Basic cm9vdDpwYXNzd29yZA=="));
  }

  @Override
  RealTracker shared() {
    return SharedTrackers.requestTracker();
  }
}
