package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.sla.Allowance;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.ticketing.sla.SlaTarget;
import io.diapason.ticketing.sla.TargetScope;
import io.diapason.vocabulary.Priority;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file of targets: {@code targets:}, of which the first that covers a ticket is its own. */
final class SlaFile {

  /** The file's name. */
  static final String NAME = "sla.yaml";

  private static final Rule<Duration> TIME =
      Rules.duration(Duration.ofSeconds(1), Duration.ofDays(3650));

  private static final List<Integer> USUAL_WARNINGS = List.of(75);

  private SlaFile() {}

  static Loaded<SlaRules> load(Path file, Map<String, BusinessCalendar> calendars) {
    Problems problems = new Problems(file.toString());
    List<SlaTarget> targets = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (Section top = YamlFile.read(file, problems)) {
      for (Section section : top.sections("targets")) {
        try (section) {
          Ids.claim(section, ids);
          targets.add(read(section, calendars));
        }
      }
    }
    return new Loaded<>(new SlaRules(targets), problems.found());
  }

  private static SlaTarget read(Section section, Map<String, BusinessCalendar> calendars) {
    return new SlaTarget(
        section.read("id", "", Rules.NAME),
        scope(section),
        allowance(section),
        Ids.resolve(section, "calendar", calendars, BusinessCalendar.always()));
  }

  private static TargetScope scope(Section section) {
    Instant from = section.readIfPresent("from", TimeRules.MOMENT);
    Instant until = section.readIfPresent("until", TimeRules.MOMENT);
    if (from != null && until != null && !until.isAfter(from)) {
      section
          .problems()
          .error(
              section.mark("until"),
              "Expected until to be after from, but got %s".formatted(until));
    }
    return new TargetScope(
        Set.copyOf(section.readList("priorities", List.of(), Rules.oneOf(Priority.class))),
        Set.copyOf(section.readList("services", List.of(), Rules.TEXT)),
        Set.copyOf(section.readList("teams", List.of(), Rules.TEXT)),
        from,
        until);
  }

  private static Allowance allowance(Section section) {
    Duration acknowledge = section.readIfPresent("acknowledge", TIME);
    Duration resolve = section.readIfPresent("resolve", TIME);
    if (!section.has("acknowledge") && !section.has("resolve")) {
      section
          .problems()
          .error(
              section.mark(), "Expected acknowledge or resolve to say how long, but got neither");
    }
    List<Integer> warnAt = section.readList("warnAt", USUAL_WARNINGS, Rules.whole(1, 99));
    List<Integer> rising = warnAt.stream().distinct().sorted().toList();
    if (!rising.equals(warnAt)) {
      section
          .problems()
          .error(
              section.mark("warnAt"),
              "Expected ascending shares in %s, but got %s"
                  .formatted(section.named("warnAt"), warnAt));
    }
    return new Allowance(acknowledge, resolve, rising);
  }
}
