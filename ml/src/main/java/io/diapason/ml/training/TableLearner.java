package io.diapason.ml.training;

import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelBytes;
import java.util.List;

/**
 * Learns from the lessons of a table; the port behind which the machine-learning library stands.
 */
public interface TableLearner {

  /** A model whose margins are not calibrated yet. */
  Model learn(List<Lesson> lessons, MarginConfig config);

  /** The model that is kept; the same lessons and config give the same bytes. */
  Learnt learn(List<Lesson> lessons, MarginConfig config, double temperature);

  /** How the margins of a model of {@link #learn} must be stretched, by lessons it has not seen. */
  double temperature(Model sibling, List<Lesson> unseen);

  /** The same model, so stretched. */
  Model stretched(Model sibling, double temperature);

  /**
   * What was learnt.
   *
   * @param model ready to be asked
   * @param bytes the same model, to be kept
   * @param provenance how it came about, in the library's words
   */
  record Learnt(Model model, ModelBytes bytes, String provenance) {}
}
