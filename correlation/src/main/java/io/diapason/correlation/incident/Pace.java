package io.diapason.correlation.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is usual in a tenant, learnt from the stream.
 *
 * @param gapSeconds the usual gap between two firings of one incident
 * @param openingSeconds the usual time between two incidents
 * @param since when the first alert came; null before it
 * @param lastOpening when the newest incident opened; null before the first
 */
public record Pace(
    double gapSeconds,
    double openingSeconds,
    @Nullable Instant since,
    @Nullable Instant lastOpening) {

  /** How much of the old each new observation replaces. */
  private static final double LEARNING = 0.02;

  private static final double OPENING_SECONDS = 600;

  static Pace first(double gapSeconds) {
    return new Pace(gapSeconds, OPENING_SECONDS, null, null);
  }

  Pace joined(double gap) {
    return new Pace(gapSeconds + LEARNING * (gap - gapSeconds), openingSeconds, since, lastOpening);
  }

  Pace opened(Instant at) {
    double passed = lastOpening == null ? openingSeconds : Growth.seconds(lastOpening, at);
    return new Pace(
        gapSeconds,
        Math.max(1, openingSeconds + LEARNING * (passed - openingSeconds)),
        since == null ? at : since,
        at);
  }

  /** For how long the tenant has been observed. */
  double observedSeconds(Instant now) {
    return since == null ? 0 : Growth.seconds(since, now);
  }

  /** How unlikely it is that an incident opens within so many seconds by chance. */
  double surprise(double seconds) {
    return Math.exp(-seconds / openingSeconds);
  }
}
