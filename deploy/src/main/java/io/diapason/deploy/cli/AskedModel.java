package io.diapason.deploy.cli;

import io.diapason.deploy.learning.LearningBench;
import io.diapason.ml.history.Experience;
import io.diapason.ml.registry.FileModelStore;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the commands take that ask one model: which it is, and where it is kept. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before anybody asks.
final class AskedModel {

  @Mixin private MlOptions options;

  @Parameters(index = "0", paramLabel = "MODEL", description = "Its id.")
  private String id;

  String id() {
    return id;
  }

  FileModelStore store() {
    return options.store();
  }

  List<Experience> past() {
    return options.past();
  }

  LearningBench bench(PrintWriter words) {
    return options.bench(words);
  }
}
