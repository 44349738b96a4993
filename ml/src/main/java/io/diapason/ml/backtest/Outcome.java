package io.diapason.ml.backtest;

import io.diapason.ml.training.Lesson;
import java.time.Instant;

/**
 * A past row with its answer.
 *
 * @param lesson what was known when it opened, and the answer
 * @param answeredAt from when on the answer was known; {@link #NEVER} when that is not known
 */
public record Outcome(Lesson lesson, Instant answeredAt) {

  /** Such a row is answered but not learnt from: nobody can say that it was known in time. */
  public static final Instant NEVER = Instant.MAX;

  boolean isAnsweredBefore(Instant moment) {
    return answeredAt.isBefore(moment);
  }
}
