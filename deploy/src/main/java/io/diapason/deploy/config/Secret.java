package io.diapason.deploy.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a secret is kept. The configuration, its logs and its errors know only the place.
 *
 * @param reference {@code env:NAME} or {@code file:PATH}
 */
public record Secret(String reference) {

  private static final String ENV = "env:";
  private static final String FILE = "file:";

  public Secret {
    if (!isReference(reference)) {
      // Not shown: it may be the secret itself.
      throw new IllegalArgumentException("Expected env:NAME or file:PATH, but got something else");
    }
  }

  static boolean isReference(String text) {
    return text.matches("env:[A-Za-z_][A-Za-z0-9_]*|file:.+");
  }

  /**
   * Reads the secret where it is kept.
   *
   * @throws IllegalStateException when it is not there; the message names the place only
   */
  public String reveal() {
    String found = find();
    if (found == null || found.isEmpty()) {
      throw new IllegalStateException(
          "Expected a secret at " + reference + ", but there is none that can be read");
    }
    return found;
  }

  boolean isThere() {
    String found = find();
    return found != null && !found.isEmpty();
  }

  private @Nullable String find() {
    if (reference.startsWith(ENV)) {
      return System.getenv(reference.substring(ENV.length()));
    }
    try {
      return Files.readString(Path.of(reference.substring(FILE.length()))).strip();
    } catch (IOException e) {
      return null;
    }
  }
}
