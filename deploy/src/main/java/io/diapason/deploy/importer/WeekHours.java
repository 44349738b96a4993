package io.diapason.deploy.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The minutes of a week, by the wall, in which something counts. */
final class WeekHours {

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;
  private static final List<String> NAMES =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final BitSet minutes = new BitSet(WEEK);

  /** The minute of the week at which a day shows a time. */
  static int at(DayOfWeek day, int minuteOfDay) {
    return (day.getValue() - 1) * DAY + minuteOfDay;
  }

  /** Adds a span; what goes beyond Sunday goes on with Monday. */
  void add(int from, int length) {
    for (int i = 0; i < Math.min(WEEK, length); i++) {
      minutes.set(Math.floorMod(from + i, WEEK));
    }
  }

  /** Adds the same span to every day. */
  void addDaily(int minuteOfDay, int length) {
    for (DayOfWeek day : DayOfWeek.values()) {
      add(at(day, minuteOfDay), length);
    }
  }

  /** Adds what lies between two minutes of the week, perhaps over its end. */
  void addBetween(int from, int until) {
    int length = Math.floorMod(until - from, WEEK);
    add(from, length == 0 ? WEEK : length);
  }

  boolean isAlways() {
    return minutes.cardinality() == WEEK;
  }

  /** As {@code calendars.yaml} has it. */
  Map<String, List<String>> byDay() {
    Map<String, List<String>> days = new LinkedHashMap<>();
    for (int day = 0; day < NAMES.size(); day++) {
      List<String> spans = spans(day * DAY);
      if (!spans.isEmpty()) {
        days.put(NAMES.get(day), spans);
      }
    }
    return days;
  }

  private List<String> spans(int midnight) {
    List<String> spans = new ArrayList<>();
    int from = minutes.nextSetBit(midnight);
    while (from >= 0 && from < midnight + DAY) {
      int until = Math.min(midnight + DAY, minutes.nextClearBit(from));
      spans.add(clock(from - midnight) + "-" + clock(until - midnight));
      from = minutes.nextSetBit(until);
    }
    return spans;
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
