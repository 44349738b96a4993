package io.diapason.deploy.replay.live;

import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of all replays, one each, with its state in {@code replay.json}.
 *
 * @param root where they are
 */
record ReplayFolders(Path root) {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayFolders.class);
  private static final String STATE = "replay.json";

  Path of(String id) {
    return root.resolve(id);
  }

  void keep(LiveReplay replay) {
    try {
      Path folder = Files.createDirectories(of(replay.id()));
      Path next = folder.resolve(STATE + ".next");
      Files.write(next, VocabularyJson.write(replay));
      Files.move(
          next,
          folder.resolve(STATE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write in " + of(replay.id()) + ", but " + e, e);
    }
  }

  /** What is there; a folder that cannot be read is left alone. */
  List<LiveReplay> all() {
    List<LiveReplay> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Files.createDirectories(root))) {
      for (Path folder : folders.sorted().toList()) {
        Path state = folder.resolve(STATE);
        if (Files.exists(state)) {
          read(state, found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read " + root + ", but " + e, e);
    }
    return found;
  }

  private static void read(Path state, List<LiveReplay> found) throws IOException {
    try {
      found.add(VocabularyJson.read(Files.readAllBytes(state), LiveReplay.class));
    } catch (UncheckedIOException e) {
      LOG.warn("Expected a replay in {}, but {}", state, e.getMessage());
    }
  }

  void delete(String id) {
    try (Stream<Path> entries = Files.walk(of(id))) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to delete " + of(id) + ", but " + e, e);
    }
  }
}
