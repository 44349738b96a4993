package io.diapason.deploy.cli;

import io.diapason.deploy.learning.LearningBench;
import io.diapason.ml.registry.FileModelStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What all commands of the learning bench take. */
final class MlOptions {

  @Option(
      names = "--models",
      paramLabel = "DIR",
      defaultValue = "models",
      description = "The folder of models (default: ${DEFAULT-VALUE}).")
  private Path models = Path.of("models");

  FileModelStore store() {
    return new FileModelStore(models);
  }

  LearningBench bench(PrintWriter words) {
    return new LearningBench(
        store(),
        line -> {
          words.println(line);
          words.flush();
        });
  }
}
