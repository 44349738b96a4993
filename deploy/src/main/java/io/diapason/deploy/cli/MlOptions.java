package io.diapason.deploy.cli;

import io.diapason.deploy.embedded.DataDirectory;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.house.House;
import io.diapason.deploy.house.LivedTickets;
import io.diapason.deploy.learning.LearningBench;
import io.diapason.deploy.learning.lived.LivedPast;
import io.diapason.deploy.replay.kafka.LoggedEntries;
import io.diapason.ml.history.Experience;
import io.diapason.ml.registry.FileModelStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands of the learning bench take. */
final class MlOptions {

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "The folder of models (default: that of --data, else models).")
  private @Nullable Path models;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder of the running product: its models, its log, its tickets.")
  private @Nullable Path data;

  FileModelStore store() {
    if (models != null) {
      return new FileModelStore(models);
    }
    return new FileModelStore(data == null ? Path.of("models") : DataDirectory.modelsIn(data));
  }

  LearningBench bench(PrintWriter words) {
    return new LearningBench(
        store(),
        line -> {
          words.println(line);
          words.flush();
        });
  }

  /**
   * What the product has lived through.
   *
   * @throws CannotStartException when it is not known where the product is
   */
  List<Experience> past() {
    RunningProduct product = RunningProduct.on(data);
    try (LivedTickets tickets = LivedTickets.open(product.ports())) {
      LivedPast past = new LivedPast(new LoggedEntries(product.log()), tickets.store());
      past.readOn(House.TENANT, Instant.EPOCH);
      return past.finished(House.TENANT);
    }
  }
}
