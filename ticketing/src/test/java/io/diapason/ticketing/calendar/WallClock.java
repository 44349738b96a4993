package io.diapason.ticketing.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The other way to know whether a calendar is open: looks at the clock on the wall, minute by
 * minute, and at nothing else. Slow, and too simple to be wrong in the same way.
 */
public final class WallClock {

  /** Zones with half-hour changes, changes at midnight, a skipped day, negative summer time. */
  public static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "Europe/Dublin",
          "America/New_York",
          "America/Santiago",
          "America/St_Johns",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "Asia/Gaza",
          "Africa/Casablanca",
          "Pacific/Apia",
          "Pacific/Chatham");

  private static final int QUARTER = 900;

  private WallClock() {}

  /** Whether the wall shows hours of the calendar. */
  public static boolean isOpen(BusinessCalendar calendar, Instant moment) {
    ZonedDateTime wall = moment.atZone(calendar.zone());
    LocalDate date = wall.toLocalDate();
    List<Hours> hours =
        calendar.days().dates().containsKey(date)
            ? calendar.days().dates().get(date)
            : calendar.days().yearly().containsKey(MonthDay.from(date))
                ? calendar.days().yearly().get(MonthDay.from(date))
                : calendar.days().week().getOrDefault(date.getDayOfWeek(), List.of());
    LocalTime time = wall.toLocalTime();
    return hours.stream()
        .anyMatch(h -> time.toSecondOfDay() >= h.from() && time.toSecondOfDay() < h.until());
  }

  /** How many of the minutes between two moments are open. */
  public static long openMinutes(BusinessCalendar calendar, Instant from, Instant until) {
    long open = 0;
    for (Instant minute = from; minute.isBefore(until); minute = minute.plusSeconds(60)) {
      open += isOpen(calendar, minute) ? 1 : 0;
    }
    return open;
  }

  /** A calendar of whole minutes, with holidays about the moment. */
  public static BusinessCalendar random(Random random, String id, Instant about) {
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, hours(random));
    }
    LocalDate date = about.atZone(zone).toLocalDate();
    Map<LocalDate, List<Hours>> dates = new HashMap<>();
    dates.put(date.plusDays(random.nextInt(10)), List.of());
    dates.put(date.plusDays(random.nextInt(10)), hours(random));
    MonthDay yearly = MonthDay.from(date.plusDays(random.nextInt(10)));
    return new BusinessCalendar(id, zone, new DayRules(week, Map.of(yearly, List.of()), dates));
  }

  private static List<Hours> hours(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> List.of();
      case 1 -> List.of(Hours.allDay());
      case 2 -> {
        int from = 60 * random.nextInt(1_000);
        yield List.of(new Hours(from, from + 60 * (1 + random.nextInt(440))));
      }
      default -> {
        int noon = 60 * (300 + random.nextInt(600));
        yield List.of(
            new Hours(60 * random.nextInt(200), noon - 60 * random.nextInt(90)),
            new Hours(noon, noon + 60 * (1 + random.nextInt(500))));
      }
    };
  }

  /** The same days with hours that begin and end at quarters. */
  public static DayRules inQuarters(DayRules days) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    days.week().forEach((day, hours) -> week.put(day, inQuarters(hours)));
    Map<LocalDate, List<Hours>> dates = new HashMap<>();
    days.dates().forEach((date, hours) -> dates.put(date, inQuarters(hours)));
    return new DayRules(week, days.yearly(), dates);
  }

  private static List<Hours> inQuarters(List<Hours> hours) {
    return hours.stream()
        .filter(one -> one.until() / QUARTER > one.from() / QUARTER)
        .map(one -> new Hours(one.from() / QUARTER * QUARTER, one.until() / QUARTER * QUARTER))
        .toList();
  }
}
