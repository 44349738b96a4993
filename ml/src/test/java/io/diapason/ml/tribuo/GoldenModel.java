package io.diapason.ml.tribuo;

import io.diapason.ml.advice.Facts;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Question;
import io.diapason.ml.history.SampleHistory;
import io.diapason.ml.history.SmallEstate;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.StoredModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Wrote the golden model of feature version 1. Run it again only for a new feature version, into a
 * new folder: the old model must go on loading.
 */
final class GoldenModel {

  static final String FOLDER = "src/test/resources/golden/v1";

  private GoldenModel() {}

  static IncidentFacts diskOfAHost() {
    return Facts.facts()
        .titled("HostDiskFull on host-4")
        .saying(List.of("disk /var on host-4 is 93% full"))
        .on(Facts.ci("host-4", "host", "web", 1))
        .build();
  }

  public static void main(String[] arguments) {
    Instant end = Instant.parse("2026-01-01T00:00:00Z");
    StoredModel model =
        TribuoTrainerTest.trained(
            Question.TEAM, SampleHistory.generate(SmallEstate.cis(), 400, 1, end));
    FileModelStore store = new FileModelStore(Path.of(FOLDER));
    store.save(model);
    store.stages().setLive(Question.TEAM, model.card().id());
    System.out.println(
        TribuoModel.read(model).predict(io.diapason.ml.feature.IncidentFeatures.of(diskOfAHost())));
  }
}
