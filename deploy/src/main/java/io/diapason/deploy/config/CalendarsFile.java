package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.Closing;
import io.diapason.ticketing.calendar.DayRules;
import io.diapason.ticketing.calendar.Hours;
import io.diapason.ticketing.calendar.ical.HolidayReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The file of calendars: {@code calendars:}, each with its zone, its week and its holidays. */
final class CalendarsFile {

  /** The file's name. */
  static final String NAME = "calendars.yaml";

  private CalendarsFile() {}

  static Loaded<List<BusinessCalendar>> load(Path file) {
    Problems problems = new Problems(file.toString());
    Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
    List<BusinessCalendar> calendars = new ArrayList<>();
    Set<String> ids = new HashSet<>(Set.of(BusinessCalendar.always().id()));
    try (Section top = YamlFile.read(file, problems)) {
      for (Section section : top.sections("calendars")) {
        try (section) {
          Ids.claim(section, ids);
          calendars.add(read(section, folder));
        }
      }
    }
    return new Loaded<>(List.copyOf(calendars), problems.found());
  }

  private static BusinessCalendar read(Section section, Path folder) {
    ZoneId zone = section.read("zone", ZoneOffset.UTC, TimeRules.ZONE);
    if (!section.has("zone")) {
      section
          .problems()
          .error(section.mark(), "Expected every calendar to have a zone, but this one has none");
    }
    DayRules days = days(section).without(holidays(section, folder, zone));
    return new BusinessCalendar(section.read("id", "", Rules.NAME), zone, days);
  }

  /** Holidays that others keep, in files beside the configuration. */
  private static List<Closing> holidays(Section section, Path folder, ZoneId zone) {
    List<Closing> closings = new ArrayList<>();
    for (String name : section.readList("ics", List.of(), Rules.TEXT)) {
      try {
        List<Closing> read = new HolidayReader(zone).read(Files.readString(folder.resolve(name)));
        if (read.isEmpty()) {
          section
              .problems()
              .warning(
                  section.mark("ics"),
                  "Expected events between 2020 and 2039 in '%s', but there are none"
                      .formatted(name));
        }
        closings.addAll(read);
      } catch (IOException | IllegalArgumentException e) {
        String what = e instanceof IOException ? e.toString() : String.valueOf(e.getMessage());
        section
            .problems()
            .error(
                section.mark("ics"),
                "Expected a readable calendar in '%s', but %s".formatted(name, what));
      }
    }
    return closings;
  }

  private static DayRules days(Section section) {
    Map<MonthDay, List<Hours>> yearly = new HashMap<>();
    Map<LocalDate, List<Hours>> dates = new HashMap<>();
    for (TimeRules.Holiday holiday : section.readList("holidays", List.of(), TimeRules.HOLIDAY)) {
      if (holiday.date() != null) {
        dates.put(holiday.date(), List.of());
      } else if (holiday.yearly() != null) {
        yearly.put(holiday.yearly(), List.of());
      }
    }
    for (Section special : section.sections("special")) {
      try (special) {
        if (!special.has("date")) {
          special.problems().error(special.mark(), "Expected the date of the special hours");
        }
        dates.put(special.read("date", LocalDate.EPOCH, TimeRules.DATE), hours(special, "hours"));
      }
    }
    return new DayRules(week(section), yearly, dates);
  }

  private static Map<DayOfWeek, List<Hours>> week(Section section) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    if (!section.has("hours")) {
      section
          .problems()
          .error(section.mark(), "Expected hours, such as {mon-fri: [09:00-17:00]}, but got none");
    }
    try (Section hours = section.section("hours")) {
      for (String key : hours.keys()) {
        List<DayOfWeek> days = DayText.read(key);
        List<Hours> open = hours(hours, key);
        if (days.isEmpty() || days.stream().anyMatch(week::containsKey)) {
          hours
              .problems()
              .error(
                  hours.mark(key),
                  "Expected each day once, as mon to sun or a span such as mon-fri, but got '%s'"
                      .formatted(key));
        }
        days.forEach(day -> week.put(day, open));
      }
    }
    return week;
  }

  private static List<Hours> hours(Section section, String key) {
    List<Hours> hours =
        section.readList(key, List.of(), TimeRules.HOURS).stream()
            .sorted(Comparator.comparingInt(Hours::from))
            .toList();
    for (int i = 1; i < hours.size(); i++) {
      if (hours.get(i).from() < hours.get(i - 1).until()) {
        section
            .problems()
            .error(
                section.mark(key),
                "Expected hours in %s that do not overlap".formatted(section.named(key)));
        return List.of();
      }
    }
    return hours;
  }
}
