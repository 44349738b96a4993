package io.diapason.ticketing.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * After how long an unacknowledged ticket is escalated, each step counted from its opening.
 *
 * @param steps positive and ascending; empty for no escalation
 */
public record EscalationPolicy(List<Duration> steps) {

  /** Checks the steps. */
  public EscalationPolicy {
    steps = List.copyOf(steps);
    Duration before = Duration.ZERO;
    for (Duration step : steps) {
      if (step.compareTo(before) <= 0) {
        throw new IllegalArgumentException(
            "Expected the steps of an escalation to be positive and ascending, but got " + steps);
      }
      before = step;
    }
  }

  /** A quarter, half and a whole hour. */
  public static EscalationPolicy defaults() {
    return new EscalationPolicy(
        List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60)));
  }

  Escalation begin(Instant at, int toldSoFar) {
    return new Escalation(0, at, null, steps.stream().map(Duration::toSeconds).toList(), toldSoFar);
  }
}
