package io.diapason.deploy.config;

import io.diapason.ingest.recurrence.Recurrence;
import io.diapason.vocabulary.MaintenanceWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * The file of maintenance windows: {@code windows:}, each with an id, the CIs or matchers that it
 * is about, and when it holds.
 */
final class MaintenanceFile {

  private static final Rule<String> RECURRENCE =
      new Rule<>(
          "a recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=SA",
          text -> {
            try {
              return new RecurrenceRule(text).toString();
            } catch (InvalidRecurrenceRuleException e) {
              return null;
            }
          });

  private MaintenanceFile() {}

  static Loaded<List<MaintenanceWindow>> load(Path file) {
    Problems problems = new Problems(file.toString());
    List<MaintenanceWindow> windows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (Section top = YamlFile.read(file, problems)) {
      for (Section section : top.sections("windows")) {
        try (section) {
          MaintenanceWindow window = read(section);
          check(window, section, ids);
          windows.add(window);
        }
      }
    }
    return new Loaded<>(List.copyOf(windows), problems.found());
  }

  private static MaintenanceWindow read(Section section) {
    return new MaintenanceWindow(
        section.read("id", "", Rules.NAME),
        "",
        section.readList("cis", List.of(), Rules.TEXT),
        Matchers.read(section, "match"),
        section.read("from", Instant.EPOCH, TimeRules.MOMENT),
        section.read("until", Instant.EPOCH, TimeRules.MOMENT),
        section.read("recurrence", "", RECURRENCE),
        zone(section),
        section.read("comment", "", Rules.TEXT));
  }

  private static String zone(Section section) {
    ZoneId zone = section.readIfPresent("zone", TimeRules.ZONE);
    return zone == null ? "" : zone.getId();
  }

  private static void check(MaintenanceWindow window, Section section, Set<String> ids) {
    Problems problems = section.problems();
    if (!section.has("id")) {
      problems.error(section.mark(), "Expected every window to have an id, but this one has none");
    } else if (!ids.add(window.id())) {
      problems.error(
          section.mark("id"),
          "Expected the id '%s' once, but it stands here again".formatted(window.id()));
    }
    if (!section.has("cis") && !section.has("match")) {
      problems.error(
          section.mark(), "Expected cis or match to say what is worked on, but got neither");
    }
    if (!section.has("from") || !section.has("until")) {
      problems.error(section.mark(), "Expected from and until, but one of them is missing");
    } else if (!window.endsAt().isAfter(window.startsAt())) {
      problems.error(
          section.mark("until"),
          "Expected until to be after from, but got %s".formatted(window.endsAt()));
    } else if (!Recurrence.of(window).hasSoundRule()) {
      problems.error(
          section.mark("recurrence"),
          "Expected times that come to pass and do not overlap, but got %s from %s to %s"
              .formatted(window.recurrence(), window.startsAt(), window.endsAt()));
    }
  }
}
