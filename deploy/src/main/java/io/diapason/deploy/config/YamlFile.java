package io.diapason.deploy.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file as a tree that still knows where in the file each value stands. */
final class YamlFile {

  private static final int MAX_CHARACTERS = 64 << 20;

  private YamlFile() {}

  /** The top of the file; an empty section when the file is empty or is not YAML. */
  static Section read(Path file, Problems problems) {
    return new Section("", mapping(file, problems), problems);
  }

  private static @Nullable MappingNode mapping(Path file, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    try (Reader reader = Files.newBufferedReader(file)) {
      Node top = new Yaml(options).compose(reader);
      if (top == null || top instanceof MappingNode) {
        return (MappingNode) top;
      }
      problems.error(
          top.getStartMark(), "Expected keys and values, but got " + Section.describe(top));
    } catch (MarkedYAMLException e) {
      problems.error(e.getProblemMark(), "Expected YAML, but " + e.getProblem());
    } catch (YAMLException | IOException e) {
      problems.error(null, "Expected a readable YAML file, but " + e.getMessage());
    }
    return null;
  }
}
