package io.diapason.ml.tribuo;

import io.diapason.ml.advice.Question;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.training.Course;
import io.diapason.ml.training.TrainingConfig;
import io.diapason.ml.training.TrainingOutcome;
import java.util.List;
import java.util.function.Consumer;

/**
 * Trains logistic regressions by stochastic gradient descent. The same history and config give the
 * same bytes on the same Java, and so the same id.
 */
public final class TribuoTrainer {

  private final Course course = new Course(new TribuoLearner());

  /**
   * Trains a model for one question.
   *
   * @param history in any order; incidents without an answer to the question are passed over
   * @param progress is told what happens, in short sentences
   * @return the model, or why the history does not carry one
   */
  public TrainingOutcome train(
      Question question,
      List<LabelledIncident> history,
      TrainingConfig config,
      Consumer<String> progress) {
    return course.train(question, history, config, progress);
  }
}
