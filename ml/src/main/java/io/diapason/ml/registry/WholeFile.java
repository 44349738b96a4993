package io.diapason.ml.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that appear whole or not at all, even when the machine dies meanwhile. */
final class WholeFile {

  private WholeFile() {}

  static void write(Path folder, String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, name, ".unfinished");
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        // Forced before the rename: otherwise a crash can leave the new name on an empty file.
        channel.force(true);
      }
      Files.move(
          unfinished,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
