package io.diapason.deploy.bench.swap;

import io.diapason.deploy.learning.LearningRefusedException;
import io.diapason.ml.advice.Question;
import io.diapason.ml.registry.ModelStore;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.training.TrainingConfig;
import io.diapason.ml.training.TrainingOutcome;
import io.diapason.ml.tribuo.TribuoTrainer;
import java.util.ArrayList;
import java.util.List;

/**
 * Models that answer whose an incident is, one after the other. A swap writes into the folder of
 * models what {@code ml promote}, once its gate has let a model pass, and {@code ml rollback} write
 * there, from a process that is not the product, as they do.
 */
public final class TakingTurns {

  /** Whose the load's incidents are by the models of even numbers and by those of odd ones. */
  private static final List<String> TEAMS = List.of("swap-even", "swap-odd");

  private final ModelStore store;
  private final List<String> models;
  private boolean isSecond;
  private int newest = TEAMS.size() - 1;

  private TakingTurns(ModelStore store, List<String> models) {
    this.store = store;
    this.models = models;
  }

  /**
   * Trains so many models and lets the first of them answer.
   *
   * @param incidents how many each learns from
   * @param count how many models, 4 or more
   * @throws LearningRefusedException when the past does not carry a model
   */
  public static TakingTurns trained(ModelStore store, int incidents, int count) {
    List<String> models = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      SwapPast past = new SwapPast(incidents, TEAMS.get(number % TEAMS.size()));
      TrainingConfig usual = TrainingConfig.defaults();
      TrainingOutcome outcome =
          new TribuoTrainer()
              .train(
                  Question.TEAM,
                  past.all(),
                  new TrainingConfig(
                      number, usual.epochs(), usual.holdOutShare(), usual.minimumExamples()),
                  progress -> {});
      models.add(kept(store, outcome));
    }
    store.stages().setLive(Question.TEAM, models.get(0));
    return new TakingTurns(store, models);
  }

  private static String kept(ModelStore store, TrainingOutcome outcome) {
    if (outcome instanceof TrainingOutcome.Refused refused) {
      throw new LearningRefusedException(refused.why());
    }
    StoredModel model = ((TrainingOutcome.Trained) outcome).model();
    store.save(model);
    return model.card().id();
  }

  /** The models in their order. */
  public List<String> models() {
    return List.copyOf(models);
  }

  /** Lets the second model answer, or takes that back: both are known once they have answered. */
  public void swapBetweenTwo() {
    isSecond = !isSecond;
    if (isSecond) {
      store.stages().setLive(Question.TEAM, models.get(1));
    } else {
      store.stages().rollback(Question.TEAM);
    }
  }

  /**
   * Lets another than these two answer, the one that was not asked for longest. With more models
   * than the product keeps in memory it must be read.
   */
  public void swapToNext() {
    newest = newest + 1 < models.size() ? newest + 1 : TEAMS.size();
    store.stages().setLive(Question.TEAM, models.get(newest));
  }

  /** Lets the first one answer, as in the beginning. */
  public void begin() {
    store.stages().setLive(Question.TEAM, models.get(0));
    isSecond = false;
  }
}
