package io.diapason.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Folders below {@code target} for tests that start parts. JUnit's own are closed to the account
 * under which Elasticsearch runs when the build runs as root.
 */
public final class TestFolders {

  private static final Path ROOT = Path.of("target", "embedded-tests").toAbsolutePath();

  private TestFolders() {}

  /** A new, empty folder that others may read. */
  public static Path create(String name) {
    try {
      Files.createDirectories(ROOT);
      Path folder = ROOT.resolve(name + "-" + System.nanoTime());
      return Files.createDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder, also where a link in it leads. */
  public static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isSymbolicLink(file)) {
          delete(file.toRealPath());
        }
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
