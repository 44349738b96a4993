package io.diapason.ml.bench;

import io.diapason.ml.advice.Question;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.history.SampleHistory;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.training.TrainingConfig;
import io.diapason.ml.training.TrainingOutcome;
import io.diapason.ml.tribuo.TribuoTrainer;
import io.diapason.vocabulary.Ci;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Models of a made-up past, in a folder of their own as the product keeps them. */
final class TrainedModels {

  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> KINDS = List.of("host", "service", "database", "switch");
  private static final int CIS = 200;
  private static final int INCIDENTS = 4_000;

  final List<Ci> estate = new ArrayList<>();
  private final Path folder;

  TrainedModels() throws IOException {
    folder = Files.createTempDirectory("models-benchmark");
    for (int n = 0; n < CIS; n++) {
      String kind = KINDS.get(n % KINDS.size());
      estate.add(
          new Ci(
              "ci-" + n, kind, "team-" + n % 25, 1 + n % 4, List.of(), List.of(), List.of(),
              Map.of()));
    }
  }

  String folder() {
    return folder.toString();
  }

  List<LabelledIncident> past(long seed) {
    return SampleHistory.generate(estate, INCIDENTS, seed, END);
  }

  /** Trains one model for each question that is asked in the stream; their ids. */
  Map<Question, String> train(List<LabelledIncident> past) throws IOException {
    FileModelStore store = new FileModelStore(folder);
    Map<Question, String> ids = new TreeMap<>();
    for (Question question : Question.ASKED_IN_STREAM) {
      StoredModel model =
          ((TrainingOutcome.Trained)
                  new TribuoTrainer()
                      .train(question, past, TrainingConfig.defaults(), progress -> {}))
              .model();
      store.save(model);
      ids.put(question, model.card().id());
    }
    return ids;
  }
}
