package io.diapason.ml.learned;

import io.diapason.ml.advice.Stage;
import io.diapason.vocabulary.IncidentId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

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
    return isDrawn(incident) && canary != null && canary.model() != null
        ? Stage.CANARY
        : Stage.LIVE;
  }

  /** An id says nothing of the incident, and the same one is drawn again in every replay. */
  private static boolean isDrawn(IncidentId incident) {
    CRC32 lot = new CRC32();
    lot.update(incident.value().getBytes(StandardCharsets.UTF_8));
    return lot.getValue() % CANARY_ONE_IN == 0;
  }

  LiveModel at(Stage stage) {
    LiveModel model = models.get(stage);
    return model == null ? UNTRAINED : model;
  }
}
