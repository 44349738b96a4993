package io.diapason.deploy.storm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes an alert as Prometheus sends it to the Alertmanager API v2. */
final class AlertBody {

  private static final String GRAPH = "http://prometheus.shop.example:9090/graph?g0.tab=1&g0.expr=";

  private final Instant base;

  AlertBody(Instant base) {
    this.base = base;
  }

  /** Says that the condition holds; the value differs from repeat to repeat, as it does in life. */
  String firing(StormAlert alert, int value) {
    return text(alert, value, null);
  }

  /** Says that the condition is over. */
  String resolved(StormAlert alert) {
    return text(alert, 0, base.plusMillis(alert.lastsUntil()));
  }

  private String text(StormAlert alert, int value, @Nullable Instant endsAt) {
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    ObjectNode labels = body.putObject("labels");
    alert.labels().forEach(labels::put);
    String summary = alert.condition().summary().formatted(alert.ci().id());
    body.putObject("annotations")
        .put("summary", summary)
        .put("description", "%s (value: %d).".formatted(summary, value));
    body.put("startsAt", base.plusMillis(alert.startsAt()).toString());
    if (endsAt != null) {
      body.put("endsAt", endsAt.toString());
    }
    body.put("generatorURL", GRAPH + alert.condition().name());
    return body.toString();
  }
}
