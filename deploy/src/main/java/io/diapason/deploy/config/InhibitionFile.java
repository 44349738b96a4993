package io.diapason.deploy.config;

import io.diapason.vocabulary.InhibitionRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The file of inhibition rules: {@code rules:}, each with an id, source, target and equal. */
final class InhibitionFile {

  private InhibitionFile() {}

  static Loaded<List<InhibitionRule>> load(Path file) {
    Problems problems = new Problems(file.toString());
    List<InhibitionRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (Section top = YamlFile.read(file, problems)) {
      for (Section section : top.sections("rules")) {
        try (section) {
          InhibitionRule rule =
              new InhibitionRule(
                  section.read("id", "", Rules.NAME),
                  Matchers.read(section, "source"),
                  Matchers.read(section, "target"),
                  section.readList("equal", List.of(), Rules.TEXT));
          check(rule, section, ids);
          rules.add(rule);
        }
      }
    }
    return new Loaded<>(List.copyOf(rules), problems.found());
  }

  private static void check(InhibitionRule rule, Section section, Set<String> ids) {
    Problems problems = section.problems();
    if (!section.has("id")) {
      problems.error(section.mark(), "Expected every rule to have an id, but this one has none");
    } else if (!ids.add(rule.id())) {
      problems.error(
          section.mark("id"),
          "Expected the id '%s' once, but it stands here again".formatted(rule.id()));
    }
    if (!section.has("source") || !section.has("target")) {
      problems.error(
          section.mark(),
          "Expected source and target, each a list of matchers, but one of them is missing");
    }
  }
}
