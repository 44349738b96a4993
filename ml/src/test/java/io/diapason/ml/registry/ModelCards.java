package io.diapason.ml.registry;

import io.diapason.ml.advice.Question;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Model cards for tests. */
public final class ModelCards {

  private static final TimeSpan SPAN =
      new TimeSpan(
          10, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z"));

  private ModelCards() {}

  public static ModelCard card(Question question, double threshold) {
    return of(question, threshold, ModelBytes.of(new byte[] {1})).card();
  }

  /** A card of a model that met and said this on its hold-out. */
  public static ModelCard expecting(Question question, Expected expected) {
    ModelCard card = card(question, 0.6);
    return new ModelCard(
        card.id(),
        question,
        card.featureVersion(),
        card.trainedOn(),
        card.metrics(),
        card.threshold(),
        card.labels(),
        card.sha256(),
        card.provenance(),
        card.seed(),
        null,
        expected);
  }

  /** A stored model whose bytes are no model at all. */
  public static StoredModel stored(Question question, String bytes) {
    return of(question, 0.6, ModelBytes.of(bytes.getBytes(StandardCharsets.UTF_8)));
  }

  /** A stored model of these bytes. */
  public static StoredModel stored(ModelBytes bytes) {
    return of(Question.TEAM, 0.6, bytes);
  }

  private static StoredModel of(Question question, double threshold, ModelBytes bytes) {
    ModelMetrics metrics =
        new ModelMetrics(SPAN, 0.9, 0.8, 0.3, 0.1, 0.7, 0.95, 0.9, 0.6, 0.5, 0.2);
    String sha = bytes.sha256();
    String id = ModelCard.idFor(question, sha);
    List<String> labels = List.of("a", "b");
    return new StoredModel(
        new ModelCard(
            id, question, "v1", SPAN, metrics, threshold, labels, sha, "by hand", 7, null, null),
        bytes);
  }
}
