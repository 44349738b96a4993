package io.diapason.deploy.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every entry of a list has an id of its own. */
final class Ids {

  private Ids() {}

  /** Reports an entry without an id, or with one that is taken. */
  static void claim(Section section, Set<String> taken) {
    String id = section.read("id", "", Rules.NAME);
    if (!section.has("id")) {
      section.problems().error(section.mark(), "Expected an id, but there is none");
    } else if (!id.isEmpty() && !taken.add(id)) {
      section
          .problems()
          .error(
              section.mark("id"),
              "Expected the id '%s' once, but it stands here again".formatted(id));
    }
  }

  /** Reports the names that nobody has. */
  static void requireKnown(
      Section section, String key, Collection<String> names, Collection<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        section
            .problems()
            .error(
                section.mark(key),
                "Expected a known name in %s, but got '%s'; %s"
                    .formatted(section.named(key), name, NearestName.hint(name, known)));
      }
    }
  }

  /** The one that is named, or the fallback with a problem that names the nearest known one. */
  static <T> T resolve(Section section, String key, Map<String, T> known, T fallback) {
    String name = section.read(key, "", Rules.NAME);
    if (name.isEmpty()) {
      return fallback;
    }
    requireKnown(section, key, List.of(name), known.keySet());
    return known.getOrDefault(name, fallback);
  }
}
