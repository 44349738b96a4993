package io.diapason.ticketing.run;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a run.
 *
 * @param kind what
 * @param by who
 * @param text why; may be empty
 * @param step the key of the step that it concerns; empty for the whole run
 * @param mayApprove whether the configuration lets this person approve
 * @param idempotencyKey the caller's name for this very action; null for none
 */
public record RunAction(
    Kind kind,
    String by,
    String text,
    String step,
    boolean mayApprove,
    @Nullable String idempotencyKey) {

  /** What can be done to a run. */
  public enum Kind {
    APPROVE,
    DECLINE,
    CANCEL,
    /** Does a step again that failed, or of which nobody knows whether it was done. */
    RETRY,
    /** Goes on as if the step had been done. */
    SKIP,
    /** Answers a step that asks people: go on. */
    PROCEED,
    /** Answers a step that asks people, or of which nobody knows: it failed. */
    STOP
  }
}
