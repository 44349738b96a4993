package io.diapason.deploy.config;

import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the people whom channels and trackers name are users of {@code oncall.yaml}. A name that
 * nobody has is no error: it may be somebody who only ever answers in a chat. But a misspelt one
 * would acknowledge in the name of a stranger.
 */
final class PeopleCheck {

  private PeopleCheck() {}

  /** Warns of those that are not; of nobody where no users are declared. */
  static List<Problem> of(Path folder, OnCallPlan oncall) {
    Set<String> known = oncall.people().stream().map(Person::id).collect(Collectors.toSet());
    List<Problem> problems = new ArrayList<>();
    if (!known.isEmpty()) {
      problems.addAll(check(folder.resolve(ChannelsFile.NAME), "channels", known));
      problems.addAll(check(folder.resolve(TrackersFile.NAME), "trackers", known));
    }
    return problems;
  }

  private static List<Problem> check(Path file, String list, Set<String> known) {
    if (!Files.exists(file)) {
      return List.of();
    }
    Problems report = new Problems(file.toString());
    // What else is wrong in the file was said when it was read.
    try (Section top = YamlFile.read(file, new Problems(file.toString()))) {
      for (Section each : top.sections(list)) {
        try (each;
            Section people = each.section("people")) {
          for (String key : people.keys()) {
            // A channel says who stands behind a name of its own, a tracker what ours are called.
            String person = list.equals("channels") ? people.read(key, "", Rules.NAME) : key;
            if (!person.isEmpty() && !known.contains(person)) {
              report.warning(people.mark(key), stranger(people.named(key), person, known));
            }
          }
        }
      }
    }
    return report.found();
  }

  private static String stranger(String name, String person, Set<String> known) {
    return "Expected a user of oncall.yaml in %s, but got '%s'; %s"
        .formatted(name, person, NearestName.hint(person, known));
  }
}
