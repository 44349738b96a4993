package io.diapason.ml.training;

import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelBytes;
import java.util.List;

/**
 * Learns from the lessons of a table; the port behind which the machine-learning library stands.
 */
public interface TableLearner {

  /** A model that is not calibrated yet; the same lessons and config give the same. */
  Model learn(List<Lesson> lessons, MarginConfig config);

  /**
   * The learnt model with the calibration that its sibling needs.
   *
   * @param learnt by {@link #learn}
   * @param sibling learnt in the same way from fewer lessons
   * @param unseen lessons that the sibling has not learnt from
   */
  Model calibrated(Model learnt, Model sibling, List<Lesson> unseen);

  /** The calibrated model as it is kept. */
  Learnt keep(Model learnt);

  /**
   * What was learnt.
   *
   * @param model ready to be asked
   * @param bytes the same model, to be kept
   * @param provenance how it came about, in the library's words
   */
  record Learnt(Model model, ModelBytes bytes, String provenance) {}
}
