package io.diapason.ticketing.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is searched of a clock: it changes when something happens and never by the mere passing of
 * time.
 *
 * @param measure what it measures
 * @param target the id of the target that says how long
 * @param state whether it runs, and how it ended
 * @param dueAt when all of the time is used up, or was; null when that is not known or did not come
 */
public record SlaStanding(Measure measure, String target, State state, @Nullable Instant dueAt) {

  /** Where a clock stands. */
  public enum State {
    RUNNING,
    PAUSED,
    /** It was stopped in time. */
    MET,
    /** All of the time was used up before it was stopped. */
    BREACHED
  }
}
