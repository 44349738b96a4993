package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.Ports;
import java.nio.file.Path;

/**
 * Where an embedded node lives and how large it may grow.
 *
 * @param folder its data, logs and configuration
 * @param ports where it listens
 * @param heap the most that its JVM may take, such as {@code 384m}
 */
public record ElasticsearchSettings(Path folder, Ports ports, String heap) {

  /** Enough for the embedded use: measured at about 275 MB resident under load. */
  public static final String DEFAULT_HEAP = "384m";

  public ElasticsearchSettings {
    if (!heap.matches("[0-9]+[mg]")) {
      throw new IllegalArgumentException("Expected a heap such as 384m or 1g, but got " + heap);
    }
    folder = folder.toAbsolutePath().normalize();
  }
}
