package io.diapason.deploy.config;

import io.diapason.vocabulary.Ci;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/** The file that describes the estate: {@code cis:}, a list of CIs with their links. */
public final class TopologyFile {

  private final Problems problems;
  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();

  private TopologyFile(Problems problems) {
    this.problems = problems;
  }

  private record Link(String from, String key, String to, @Nullable Mark at) {}

  /** Reads the file whole and reports all that is wrong in it. */
  public static Loaded<List<Ci>> load(Path file) {
    Problems problems = new Problems(file.toString());
    TopologyFile topology = new TopologyFile(problems);
    List<Ci> cis = new ArrayList<>();
    try (Section top = YamlFile.read(file, problems)) {
      for (Section section : top.sections("cis")) {
        Ci ci = topology.read(section);
        if (ci != null) {
          cis.add(ci);
        }
      }
    }
    topology.reportDanglingLinks();
    return new Loaded<>(List.copyOf(cis), problems.found());
  }

  private @Nullable Ci read(Section section) {
    try (section) {
      String id = section.readIfPresent("id", Rules.TEXT);
      if (id == null && !section.has("id")) {
        problems.error(section.mark(), "Expected every CI to have an id, but this one has none");
      }
      boolean isNew = id != null && isNew(id, section.mark("id"));
      Ci ci =
          new Ci(
              id == null ? "" : id,
              section.read("kind", "", Rules.TEXT),
              section.read("team", "", Rules.TEXT),
              section.read("tier", Ci.DEFAULT_TIER, TierText.RULE),
              links(section, "runsOn", id),
              links(section, "dependsOn", id),
              links(section, "connectedTo", id),
              MatchRules.read(section));
      return isNew ? ci : null;
    }
  }

  private boolean isNew(String id, @Nullable Mark at) {
    int line = at == null ? 0 : at.getLine() + 1;
    Integer before = lineOfId.putIfAbsent(id, line);
    if (before != null) {
      problems.error(
          at, "Expected the id '%s' once, but line %d has it already".formatted(id, before));
    }
    return before == null;
  }

  private List<String> links(Section section, String key, @Nullable String from) {
    List<String> targets = section.readList(key, List.of(), Rules.TEXT);
    for (String to : targets) {
      links.add(new Link(from == null ? "" : from, key, to, section.mark(key)));
      if (to.equals(from)) {
        problems.error(
            section.mark(key),
            "Expected %s of '%s' to name other CIs, but it names itself".formatted(key, from));
      }
    }
    return targets;
  }

  // Not an error: an estate is seldom described whole, and a CI may be known by its name alone.
  private void reportDanglingLinks() {
    for (Link link : links) {
      if (!lineOfId.containsKey(link.to())) {
        problems.warning(
            link.at(),
            "Expected '%s', named in %s of '%s', to be described in this file, but it is known by its name only%s"
                .formatted(link.to(), link.key(), link.from(), hint(link.to())));
      }
    }
  }

  private String hint(String id) {
    String hint = NearestName.hint(id, lineOfId.keySet());
    return hint.startsWith("did") ? "; " + hint : "";
  }
}
