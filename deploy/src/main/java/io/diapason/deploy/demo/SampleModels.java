package io.diapason.deploy.demo;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.Progress;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.history.HistoryFile;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.history.SampleHistory;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.ModelStore;
import io.diapason.ml.training.TrainingConfig;
import io.diapason.ml.training.TrainingOutcome;
import io.diapason.ml.tribuo.TribuoTrainer;
import io.diapason.vocabulary.Ci;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Trains the models of the demonstration on a made-up past of the sample estate: the same trainer
 * and store as for a real past, the same seed at each start.
 */
public final class SampleModels {

  private static final int INCIDENTS = 2_000;
  private static final long SEED = 42;
  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

  private SampleModels() {}

  /** Trains and sets live whatever has no live model yet. */
  public static void ensure(List<Ci> estate, Path models, Path history, Progress progress) {
    ModelStore store = new FileModelStore(models);
    if (Question.ASKED_IN_STREAM.stream()
        .allMatch(asked -> store.stages().at(asked, Stage.LIVE).isPresent())) {
      return;
    }
    progress.say(
        "Making up %d past incidents of the sample estate (seed %d).".formatted(INCIDENTS, SEED));
    List<LabelledIncident> past = SampleHistory.generate(estate, INCIDENTS, SEED, END);
    keep(past, history);
    for (Question question : Question.ASKED_IN_STREAM) {
      TrainingOutcome outcome =
          new TribuoTrainer().train(question, past, TrainingConfig.defaults(), progress::say);
      if (outcome instanceof TrainingOutcome.Trained trained) {
        store.save(trained.model());
        store.stages().setLive(question, trained.model().card().id());
      } else if (outcome instanceof TrainingOutcome.Refused refused) {
        progress.say("No model for %s: %s".formatted(question.wireName(), refused.why()));
      }
    }
  }

  private static void keep(List<LabelledIncident> past, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CannotStartException("Expected to write in " + folder + ", but " + e, e);
    }
    HistoryFile.write(folder.resolve("sample.jsonl"), past);
  }
}
