package io.diapason.deploy.cli;

import io.diapason.deploy.embedded.DataDirectory;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.Ports;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The product on a data folder, as another process finds it. */
record RunningProduct(Ports ports) {

  /**
   * Finds it by what it left in its folder.
   *
   * @param data the folder; null for the one that the product takes when none is named
   * @throws CannotStartException when no product has used the folder
   */
  static RunningProduct on(@Nullable Path data) {
    Path folder = data == null ? Path.of("data") : data;
    return DataDirectory.knownPorts(folder)
        .map(RunningProduct::new)
        .orElseThrow(
            () ->
                new CannotStartException(
                    "Expected the data folder of a product, but " + folder + " is none"));
  }

  /** The address of its log. */
  String log() {
    return "127.0.0.1:" + ports.kafka();
  }
}
