package io.diapason.ml.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Marks as files of a folder, one id a line.
 *
 * @param folder of the models
 */
record MarkFiles(Path folder) implements Marks {

  @Override
  public List<String> read(String name) {
    try {
      return Files.readString(folder.resolve(name)).lines().toList();
    } catch (NoSuchFileException nothing) {
      return List.of();
    } catch (IOException e) {
      throw ModelUnavailableException.unreadable("read " + name, folder, e);
    }
  }

  @Override
  public void write(String name, List<String> ids) {
    try {
      if (ids.isEmpty()) {
        Files.deleteIfExists(folder.resolve(name));
        return;
      }
      StringBuilder lines = new StringBuilder();
      ids.forEach(id -> lines.append(id).append('\n'));
      WholeFile.write(folder, name, lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw ModelUnavailableException.unreadable("write " + name, folder, e);
    }
  }
}
