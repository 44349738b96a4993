package io.diapason.deploy.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The configuration of a story: files as an owner would write them, read as the product reads them.
 */
final class StoryFiles {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** By what people are paged, and where the news go, unless a story says otherwise. */
  private static final String CHANNELS =
      """
      news: [ops]
      channels:
        - {id: pager, kind: webhook, url: "https://pager.example"}
        - {id: ops, kind: webhook, url: "https://ops.example"}
      """;

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, ObjectNode> trees = new LinkedHashMap<>();

  StoryFiles() {
    texts.put("channels.yaml", CHANNELS);
  }

  void put(String name, String text) {
    texts.put(name, text);
  }

  /** A list in a file, to which several parts of a story may add. */
  ArrayNode list(String file, String name) {
    return trees.computeIfAbsent(file, any -> YAML.createObjectNode()).withArray(name);
  }

  /** Adds to a list unless it has an entry of this id. */
  ObjectNode entry(String file, String list, String id) {
    for (var entry : list(file, list)) {
      if (entry.path("id").asText().equals(id)) {
        return (ObjectNode) entry;
      }
    }
    return list(file, list).addObject().put("id", id);
  }

  DiapasonConfig read() {
    try {
      Path folder = Files.createTempDirectory("story");
      try {
        return read(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DiapasonConfig read(Path folder) throws IOException {
    for (Map.Entry<String, ObjectNode> tree : trees.entrySet()) {
      Files.writeString(folder.resolve(tree.getKey()), YAML.writeValueAsString(tree.getValue()));
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    if (loaded.hasErrors()) {
      throw new IllegalArgumentException(
          "Expected the story's configuration to be sound, but " + loaded.describe());
    }
    return loaded.value();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
