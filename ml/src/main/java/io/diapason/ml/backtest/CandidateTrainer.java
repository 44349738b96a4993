package io.diapason.ml.backtest;

import io.diapason.ml.training.Lesson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trains the candidate of a week; the port behind which a course of training stands. */
@FunctionalInterface
public interface CandidateTrainer {

  /** Learns from what was answered by then, in the order in which it opened. */
  Attempt train(List<Lesson> answered);

  /**
   * How a training ended.
   *
   * @param candidate what came of it; null when nothing did
   * @param refusal why nothing did, in one sentence; else empty
   */
  record Attempt(@Nullable Candidate candidate, String refusal) {

    public static Attempt trained(Candidate candidate) {
      return new Attempt(candidate, "");
    }

    public static Attempt refused(String why) {
      return new Attempt(null, why);
    }
  }
}
