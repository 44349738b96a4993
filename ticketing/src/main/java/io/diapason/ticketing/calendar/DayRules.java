package io.diapason.ticketing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which hours a date has. A date of its own outranks a day of every year, and that the day of the
 * week.
 *
 * @param week hours by day of the week; none where a day is missing
 * @param yearly hours of days of every year, none for a holiday
 * @param dates hours of single dates, none for a holiday
 */
public record DayRules(
    Map<DayOfWeek, List<Hours>> week,
    Map<MonthDay, List<Hours>> yearly,
    Map<LocalDate, List<Hours>> dates) {

  private static final int WEEK = 7;

  /** Orders the hours of each day and checks that they do not overlap. */
  public DayRules {
    week = ordered(week);
    yearly = ordered(yearly);
    dates = ordered(dates);
  }

  private static <K> Map<K, List<Hours>> ordered(Map<K, List<Hours>> days) {
    return days.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> ordered(day.getValue())));
  }

  private static List<Hours> ordered(List<Hours> hours) {
    List<Hours> sorted = hours.stream().sorted(Comparator.comparingInt(Hours::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from() < sorted.get(i - 1).until()) {
        throw new IllegalArgumentException(
            "Expected the hours of a day not to overlap, but got " + sorted);
      }
    }
    return sorted;
  }

  /** Every hour of every day. */
  public static DayRules always() {
    return new DayRules(
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(Hours.allDay()))),
        Map.of(),
        Map.of());
  }

  /**
   * The same without the times in which nobody works. Dates that have hours of their own, or none,
   * keep them: they were written down one by one.
   */
  public DayRules without(List<Closing> closings) {
    Map<LocalDate, List<Hours>> closed = new HashMap<>();
    for (Closing closing : closings) {
      LocalDate date = closing.from().toLocalDate();
      for (; date.atStartOfDay().isBefore(closing.until()); date = date.plusDays(1)) {
        if (!dates.containsKey(date)) {
          List<Hours> before = closed.get(date);
          closed.put(date, less(before == null ? on(date.toEpochDay()) : before, date, closing));
        }
      }
    }
    closed.putAll(dates);
    return new DayRules(week, yearly, closed);
  }

  private static List<Hours> less(List<Hours> hours, LocalDate date, Closing closing) {
    LocalDateTime midnight = date.atStartOfDay();
    int from = (int) Math.max(0, ChronoUnit.SECONDS.between(midnight, closing.from()));
    int until = (int) Math.min(Hours.DAY, ChronoUnit.SECONDS.between(midnight, closing.until()));
    List<Hours> left = new ArrayList<>();
    for (Hours each : hours) {
      if (each.from() < Math.min(each.until(), from)) {
        left.add(new Hours(each.from(), Math.min(each.until(), from)));
      }
      if (Math.max(each.from(), until) < each.until()) {
        left.add(new Hours(Math.max(each.from(), until), each.until()));
      }
    }
    return left;
  }

  List<Hours> on(long epochDay) {
    if (!dates.isEmpty() || !yearly.isEmpty()) {
      LocalDate date = LocalDate.ofEpochDay(epochDay);
      List<Hours> special = dates.get(date);
      if (special == null && !yearly.isEmpty()) {
        special = yearly.get(MonthDay.from(date));
      }
      if (special != null) {
        return special;
      }
    }
    // 1 January 1970 was a Thursday.
    return week.getOrDefault(DayOfWeek.of((int) Math.floorMod(epochDay + 3, 7L) + 1), List.of());
  }

  /** Whether every date is open from midnight to midnight. */
  boolean isAlwaysOpen() {
    if (!dates.isEmpty() || !yearly.isEmpty() || week.size() < WEEK) {
      return false;
    }
    for (List<Hours> hours : week.values()) {
      if (hours.size() != 1 || hours.get(0).until() - hours.get(0).from() < Hours.DAY) {
        return false;
      }
    }
    return true;
  }

  /** Whether any date ever has hours. */
  boolean isEverOpen() {
    return week.values().stream().anyMatch(hours -> !hours.isEmpty())
        || yearly.values().stream().anyMatch(hours -> !hours.isEmpty())
        || dates.values().stream().anyMatch(hours -> !hours.isEmpty());
  }
}
