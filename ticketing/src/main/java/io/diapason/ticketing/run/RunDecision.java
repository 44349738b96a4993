package io.diapason.ticketing.run;

import org.jspecify.annotations.Nullable;

/**
 * What the rules decided: the run as it is to be. Nothing has happened yet.
 *
 * @param run as it is to be
 * @param changed whether it must be written
 * @param refusal why an action cannot be done; null when it can
 */
public record RunDecision(Run run, boolean changed, @Nullable String refusal) {

  static RunDecision refused(Run run, String why) {
    return new RunDecision(run, false, why);
  }
}
