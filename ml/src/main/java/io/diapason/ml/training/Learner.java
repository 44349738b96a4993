package io.diapason.ml.training;

import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelBytes;
import java.util.List;

/** Learns from lessons; the port behind which the machine-learning library stands. */
@FunctionalInterface
public interface Learner {

  /** Learns; the same lessons and config give the same bytes. */
  Learnt learn(List<Lesson> lessons, TrainingConfig config);

  /**
   * What was learnt.
   *
   * @param model ready to be asked
   * @param bytes the same model, to be kept
   * @param provenance how it came about, in the library's words
   */
  record Learnt(Model model, ModelBytes bytes, String provenance) {}
}
