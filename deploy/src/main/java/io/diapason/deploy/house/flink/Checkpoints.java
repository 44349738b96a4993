package io.diapason.deploy.house.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints of all runs, in {@code <folder>/<job>/chk-<n>}. One is whole when its {@code
 * _metadata} is there: Flink writes that last.
 *
 * @param folder where they are
 */
record Checkpoints(Path folder) {

  private static final String METADATA = "_metadata";

  /** The newest whole one. */
  Optional<Path> newest() {
    return whole().stream().max(Comparator.comparing(Checkpoints::writtenAt));
  }

  /** Removes the folders of all runs but one, whose newest checkpoint holds what theirs held. */
  void removeAllBut(Path jobFolder) {
    for (Path other : list(folder)) {
      if (!other.equals(jobFolder)) {
        delete(other);
      }
    }
  }

  private List<Path> whole() {
    return list(folder).stream()
        .flatMap(job -> list(job).stream())
        .filter(checkpoint -> Files.exists(checkpoint.resolve(METADATA)))
        .toList();
  }

  private static FileTime writtenAt(Path checkpoint) {
    try {
      return Files.getLastModifiedTime(checkpoint.resolve(METADATA));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
