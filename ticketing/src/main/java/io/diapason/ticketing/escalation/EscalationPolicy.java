package io.diapason.ticketing.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Who is called while nobody takes notice. It is stored, as a copy, in whatever it escalates.
 *
 * @param id by which people know it
 * @param steps in their order; empty for no escalation
 * @param rounds how often all steps are gone through, from 1
 * @param roundSeconds how long after the beginning of a round the next one begins
 * @param acknowledgedSeconds how long an acknowledgement holds without work; 0 for ever
 */
public record EscalationPolicy(
    String id,
    List<EscalationStep> steps,
    int rounds,
    long roundSeconds,
    long acknowledgedSeconds) {

  /** Checks that steps rise and that rounds do not overlap. */
  public EscalationPolicy {
    id = Objects.requireNonNullElse(id, "");
    steps = steps == null ? List.of() : List.copyOf(steps);
    rounds = Math.max(1, rounds);
    long before = -1;
    for (EscalationStep step : steps) {
      if (step.afterSeconds() <= before) {
        throw new IllegalArgumentException(
            "Expected the steps of an escalation to be ascending, but got " + steps);
      }
      before = step.afterSeconds();
    }
    if (rounds > 1 && roundSeconds <= before) {
      throw new IllegalArgumentException(
          "Expected a round to begin after the last step of the one before, but got "
              + roundSeconds
              + " seconds");
    }
  }

  /** Steps to the notifier, each so long after the beginning. */
  public static EscalationPolicy toNotifier(List<Duration> after) {
    return new EscalationPolicy(
        "default",
        after.stream()
            .map(
                due ->
                    new EscalationStep(
                        due.toSeconds(), List.of(EscalationTarget.notifier()), false))
            .toList(),
        1,
        0,
        0);
  }

  /** A quarter, half and a whole hour, to the notifier. */
  public static EscalationPolicy defaults() {
    return toNotifier(
        List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60)));
  }

  /** How many steps there are in all rounds. */
  int length() {
    return steps.size() * rounds;
  }

  EscalationStep step(int number) {
    return steps.get(number % steps.size());
  }

  long dueSeconds(int number) {
    return number / steps.size() * roundSeconds + step(number).afterSeconds();
  }
}
