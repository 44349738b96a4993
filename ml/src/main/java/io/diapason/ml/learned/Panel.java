package io.diapason.ml.learned;

import io.diapason.ml.advice.Stage;
import io.diapason.vocabulary.IncidentId;
import java.util.Map;

/**
 * The models of one question that are asked, by where they stand.
 *
 * @param models at most one of each stage in {@link Stage#ASKED}
 */
public record Panel(Map<Stage, LiveModel> models) {

  private static final LiveModel UNTRAINED = LiveModel.absent("no model is live for this question");

  /** One incident in so many is answered by the canary. */
  private static final int CANARY_ONE_IN = 10;

  public Panel {
    models = Map.copyOf(models);
  }

  /** Only a live model. */
  public static Panel of(LiveModel live) {
    return new Panel(Map.of(Stage.LIVE, live));
  }

  /** Nobody. */
  public static Panel empty() {
    return new Panel(Map.of());
  }

  /** Which stage's model answers an incident, from its first version to its last. */
  Stage answering(IncidentId incident) {
    LiveModel canary = models.get(Stage.CANARY);
    // An id says nothing of the incident, and the same id is drawn again in every replay.
    boolean isDrawn = Math.floorMod(incident.value().hashCode(), CANARY_ONE_IN) == 0;
    return isDrawn && canary != null && canary.model() != null ? Stage.CANARY : Stage.LIVE;
  }

  LiveModel at(Stage stage) {
    LiveModel model = models.get(stage);
    return model == null ? UNTRAINED : model;
  }
}
