package io.diapason.deploy.config;

import io.diapason.ingest.source.generic.GenericMapping;
import io.diapason.ingest.source.generic.StatusWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file that says how the bodies of unknown senders are read: {@code sources:}, a list. */
public final class SourcesFile {

  private SourcesFile() {}

  /** Reads the file whole and reports all that is wrong in it. */
  public static Loaded<List<GenericMapping>> load(Path file) {
    Problems problems = new Problems(file.toString());
    List<GenericMapping> mappings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    try (Section top = YamlFile.read(file, problems)) {
      for (Section section : top.sections("sources")) {
        GenericMapping mapping = read(section);
        if (mapping != null && !names.add(mapping.name())) {
          problems.error(
              section.mark("name"),
              "Expected the name '%s' once, but it stands here again".formatted(mapping.name()));
        } else if (mapping != null) {
          mappings.add(mapping);
        }
      }
    }
    return new Loaded<>(List.copyOf(mappings), problems.found());
  }

  private static @Nullable GenericMapping read(Section section) {
    try (section) {
      return new GenericMapping(
          section.read("name", "", Rules.TEXT),
          section.read("forEach", "", Rules.TEXT),
          section.read("status", "", Rules.TEXT),
          words(section),
          texts(section, "identity"),
          section.read("alertName", "", Rules.TEXT),
          section.read("severity", "", Rules.TEXT),
          section.read("summary", "", Rules.TEXT),
          section.read("startsAt", "", Rules.TEXT),
          section.read("endsAt", "", Rules.TEXT),
          section.read("url", "", Rules.TEXT),
          texts(section, "labels"),
          texts(section, "annotations"));
    } catch (IllegalArgumentException e) {
      section.problems().error(section.mark(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static StatusWords words(Section section) {
    StatusWords usual = StatusWords.USUAL;
    return new StatusWords(
        words(section, "firing", usual.firing()),
        words(section, "acknowledged", usual.acknowledged()),
        words(section, "resolved", usual.resolved()));
  }

  private static Set<String> words(Section section, String key, Set<String> usual) {
    return Set.copyOf(new HashSet<>(section.readList(key, List.copyOf(usual), Rules.TEXT)));
  }

  private static Map<String, String> texts(Section parent, String key) {
    try (Section section = parent.section(key)) {
      Map<String, String> texts = new HashMap<>();
      for (String name : section.keys()) {
        texts.put(name, section.read(name, "", Rules.TEXT));
      }
      return texts;
    }
  }
}
