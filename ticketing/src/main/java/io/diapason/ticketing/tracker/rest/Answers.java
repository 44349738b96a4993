package io.diapason.ticketing.tracker.rest;

import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.TrackerOutage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the status of an answer means. */
public final class Answers {

  private static final int LONGEST_DETAIL = 200;

  private Answers() {}

  /** Whether the tracker did what it was asked. */
  public static boolean isGood(int status) {
    return status >= 200 && status < 300;
  }

  /**
   * What went wrong.
   *
   * @param retryAfter the header; null when there is none
   * @param body what the tracker says about it
   */
  public static TrackerOutage outage(int status, @Nullable String retryAfter, String body) {
    String said = body.strip().replaceAll("\\s+", " ");
    String detail =
        "answered "
            + status
            + (said.isEmpty()
                ? ""
                : ": " + said.substring(0, Math.min(LONGEST_DETAIL, said.length())));
    return new TrackerOutage(reason(status, retryAfter != null), detail, pause(retryAfter));
  }

  private static OutageReason reason(int status, boolean asksToWait) {
    return switch (status) {
      case 429 -> OutageReason.RATE_LIMITED;
      // Some say so with these, and with the header.
      case 403, 503 ->
          asksToWait
              ? OutageReason.RATE_LIMITED
              : status == 403 ? OutageReason.AUTH : OutageReason.BROKEN;
      case 401 -> OutageReason.AUTH;
      case 404, 410 -> OutageReason.GONE;
      case 408, 504 -> OutageReason.TIMEOUT;
      default -> status >= 500 ? OutageReason.BROKEN : OutageReason.REFUSED;
    };
  }

  private static @Nullable Duration pause(@Nullable String retryAfter) {
    // A date is not read: it would need a clock, and no tracker here sends one.
    return retryAfter != null && retryAfter.strip().matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
        : null;
  }
}
