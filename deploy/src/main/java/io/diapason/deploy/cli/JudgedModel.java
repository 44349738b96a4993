package io.diapason.deploy.cli;

import io.diapason.deploy.learning.LearningBench;
import io.diapason.ml.registry.FileModelStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands take that judge a model on rows whose answer is known. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before anybody asks.
final class JudgedModel {

  @Mixin private AskedModel model;

  @Option(
      names = "--test",
      required = true,
      paramLabel = "FILE",
      description = "A table (CSV) that no model judged here has learnt from.")
  private Path test;

  String id() {
    return model.id();
  }

  Path test() {
    return test;
  }

  FileModelStore store() {
    return model.store();
  }

  LearningBench bench(PrintWriter words) {
    return model.bench(words);
  }
}
