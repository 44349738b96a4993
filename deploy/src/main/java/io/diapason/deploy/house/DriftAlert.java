package io.diapason.deploy.house;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Position;
import io.diapason.vocabulary.Severity;
import java.util.Locale;

/** What is said at our own door while a model that is asked has drifted. */
final class DriftAlert {

  private static final String SOURCE = "diapason";
  private static final Position NOWHERE = Position.whole(new byte[0]);

  private DriftAlert() {}

  /** The alert of one model; it ends by itself when it is no longer repeated. */
  static AlertDraft of(DriftWatch.Watched watched, String why) {
    String id = watched.card().id();
    return AlertDraftBuilder.of(SOURCE, House.TENANT, NOWHERE)
        .identity("model", id)
        .name("ModelDrifted")
        .severity(Severity.WARNING)
        .label("model", id)
        .label("question", watched.card().question().wireName())
        .label("stage", watched.stage().name().toLowerCase(Locale.ROOT))
        .summary("The model " + id + " should be looked at: " + why, why)
        .annotation(
            "figures",
            String.format(
                Locale.ROOT,
                "input drift %.2f on %d incidents; claims less accuracy %+.2f on %d",
                watched.health().inputDrift(),
                watched.health().asked(),
                watched.health().calibrationGap(),
                watched.health().judged()))
        .build();
  }
}
