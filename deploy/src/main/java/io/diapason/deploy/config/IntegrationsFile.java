package io.diapason.deploy.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;

/** The file that says who may post: {@code integrations:}, a list. */
public final class IntegrationsFile {

  private IntegrationsFile() {}

  /** Reads the file whole and reports all that is wrong in it. */
  public static Loaded<List<IntegrationSettings>> load(Path file) {
    Problems problems = new Problems(file.toString());
    List<IntegrationSettings> integrations = new ArrayList<>();
    Map<String, Integer> lineOfId = new HashMap<>();
    try (Section top = YamlFile.read(file, problems)) {
      List<Section> sections = top.sections("integrations");
      if (sections.isEmpty()) {
        // An empty file would open every door to everybody.
        problems.error(
            top.mark(), "Expected integrations to name somebody who may post, but it is empty");
      }
      for (Section section : sections) {
        try (section) {
          IntegrationSettings read = IntegrationSettings.read(section);
          if (read != null && isNew(read.id(), section, lineOfId)) {
            integrations.add(read);
          }
        }
      }
    }
    return new Loaded<>(List.copyOf(integrations), problems.found());
  }

  private static boolean isNew(String id, Section section, Map<String, Integer> lineOfId) {
    Mark at = section.mark("id");
    Integer before = lineOfId.putIfAbsent(id, at == null ? 0 : at.getLine() + 1);
    if (before != null) {
      section
          .problems()
          .error(at, "Expected the id '%s' once, but line %d has it already".formatted(id, before));
    }
    return before == null;
  }
}
