package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.oncall.Layer;
import io.diapason.ticketing.oncall.ListedLayer;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Rotation;
import io.diapason.ticketing.oncall.RotationLayer;
import io.diapason.ticketing.oncall.Substitution;
import io.diapason.ticketing.oncall.ical.ShiftReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schedules with their layers and overrides.
 *
 * @param people who may be named
 * @param calendars which hours may be named
 * @param folder where calendars of others lie
 */
record ScheduleSection(
    Map<String, Person> people, Map<String, BusinessCalendar> calendars, Path folder) {

  List<OnCallSchedule> read(Section top) {
    List<OnCallSchedule> schedules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : top.sections("schedules")) {
      try (section) {
        Ids.claim(section, ids);
        if (!section.has("zone")) {
          section.problems().error(section.mark(), "Expected every schedule to have a zone");
        }
        ZoneId zone = section.read("zone", ZoneOffset.UTC, TimeRules.ZONE);
        String id = section.read("id", "", Rules.NAME);
        schedules.add(new OnCallSchedule(id, zone, layers(section, zone), overrides(section)));
      }
    }
    return schedules;
  }

  private List<Layer> layers(Section schedule, ZoneId zone) {
    List<Layer> layers = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : schedule.sections("layers")) {
      try (section) {
        Ids.claim(section, ids);
        layers.add(section.has("ics") ? listed(section, zone) : rotating(section, zone));
      }
    }
    return layers;
  }

  private Layer rotating(Section section, ZoneId zone) {
    List<String> turns = section.readList("people", List.of(), Rules.NAME);
    Ids.requireKnown(section, "people", turns, people.keySet());
    if (turns.isEmpty() || !section.has("start")) {
      section
          .problems()
          .error(section.mark(), "Expected people who take turns and the start of the first");
    }
    Rotation rotation =
        new Rotation(
            zone,
            section.read("start", LocalDateTime.of(2000, 1, 3, 9, 0), TimeRules.WALL),
            section.read("every", Duration.ofDays(7), TimeRules.TURN));
    return new RotationLayer(
        section.read("id", "", Rules.NAME),
        turns.isEmpty() ? List.of("") : turns,
        rotation,
        CoverageText.read(section, calendars));
  }

  private Layer listed(Section section, ZoneId zone) {
    String id = section.read("id", "", Rules.NAME);
    Path file = folder.resolve(section.read("ics", "", Rules.TEXT));
    try {
      ShiftReader.Read read =
          new ShiftReader(List.copyOf(people.values()), zone).read(Files.readString(file));
      for (String stranger : Set.copyOf(read.strangers())) {
        section
            .problems()
            .warning(
                section.mark("ics"),
                "Expected every event to name a user, but '%s' names none; passed over"
                    .formatted(stranger));
      }
      return new ListedLayer(id, read.shifts());
    } catch (IOException | IllegalArgumentException e) {
      section
          .problems()
          .error(
              section.mark("ics"),
              "Expected a readable calendar in %s, but %s".formatted(section.named("ics"), e));
      return new ListedLayer(id, List.of());
    }
  }

  private List<Substitution> overrides(Section schedule) {
    List<Substitution> overrides = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : schedule.sections("overrides")) {
      try (section) {
        Ids.claim(section, ids);
        overrides.add(override(section));
      }
    }
    return overrides;
  }

  private Substitution override(Section section) {
    String person = section.read("person", "", Rules.NAME);
    String instead = section.readIfPresent("instead", Rules.NAME);
    Ids.requireKnown(section, "person", List.of(person), people.keySet());
    if (instead != null) {
      Ids.requireKnown(section, "instead", List.of(instead), people.keySet());
    }
    Instant from = section.read("from", Instant.EPOCH, TimeRules.MOMENT);
    Instant until = section.read("until", Instant.EPOCH, TimeRules.MOMENT);
    if (!section.has("from") || !section.has("until") || !until.isAfter(from)) {
      section
          .problems()
          .error(
              section.mark(),
              "Expected from and a later until, but got %s and %s".formatted(from, until));
    }
    return new Substitution(section.read("id", "", Rules.NAME), person, instead, from, until);
  }
}
