package io.diapason.deploy.config;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days of the week as people write them: {@code mon}, {@code mon-fri}, {@code sat-mon}. */
final class DayText {

  private static final List<String> NAMES =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private DayText() {}

  /** The days; empty when the text names none. */
  static List<DayOfWeek> read(String text) {
    String[] ends = text.toLowerCase(Locale.ROOT).split("-", -1);
    int first = NAMES.indexOf(ends[0].strip());
    int last = NAMES.indexOf(ends[ends.length - 1].strip());
    if (ends.length > 2 || first < 0 || last < 0) {
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (int day = first; ; day = (day + 1) % NAMES.size()) {
      days.add(DayOfWeek.of(day + 1));
      if (day == last) {
        return days;
      }
    }
  }
}
