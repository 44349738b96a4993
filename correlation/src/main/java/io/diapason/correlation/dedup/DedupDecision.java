package io.diapason.correlation.dedup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to remember, what to say, when to be woken. Nothing has happened yet.
 *
 * @param state what to remember; null to forget
 * @param changes what to announce, in order
 * @param wakeAt when to ask again; null when a wake-up asked for earlier serves
 * @param verdict what became of the event; null on a wake-up
 */
public record DedupDecision(
    @Nullable AlertState state,
    List<DedupDecision.Announced> changes,
    @Nullable Instant wakeAt,
    @Nullable Verdict verdict) {

  /** What became of an event. */
  public enum Verdict {
    /** It changed what was known and goes on to be judged. */
    CHANGED,
    /** It repeated what was known. */
    REPEATED,
    /** It began or ended an alert that flaps, which is held open meanwhile. */
    WITHHELD,
    /** It spoke of an alert that nobody knows; there is nothing to do. */
    NOTED
  }

  /**
   * A change before it is dressed with the alert's words.
   *
   * @param kind what happened
   * @param at the stream's time at which it happened
   * @param state the alert after it
   * @param byTime whether only time has passed and no event is behind it
   */
  public record Announced(AlertChange.Kind kind, Instant at, AlertState state, boolean byTime) {

    Announced(AlertChange.Kind kind, Instant at, AlertState state) {
      this(kind, at, state, false);
    }
  }
}
