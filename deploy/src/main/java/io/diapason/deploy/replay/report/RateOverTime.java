package io.diapason.deploy.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many events came in each stretch of time, in few enough stretches to be drawn. Stretches
 * without events are there with zero, or the drawing would lie.
 *
 * @param unit how long a stretch is, in words
 * @param at when each begins, in seconds since 1970
 * @param events how many came in it
 */
record RateOverTime(String unit, List<Long> at, List<Long> events) {

  private static final int MOST = 600;
  private static final List<Duration> WIDTHS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7));

  /** From the counts by minute until the end of the last incident. */
  static RateOverTime of(Map<Instant, Long> byMinute, Instant end) {
    if (byMinute.isEmpty()) {
      return new RateOverTime("1 minute", List.of(), List.of());
    }
    long first = seconds(byMinute.keySet().stream().min(Instant::compareTo).orElseThrow());
    long newest = seconds(byMinute.keySet().stream().max(Instant::compareTo).orElseThrow());
    long last = Math.max(newest, seconds(end));
    Duration width = width(last - first);
    long step = width.toSeconds();
    long begin = Math.floorDiv(first, step);
    // One more on each side: the drawing needs a neighbour to know how wide a stretch is.
    long[] counts = new long[Math.toIntExact(Math.floorDiv(last, step) - begin + 2)];
    byMinute.forEach(
        (minute, count) -> counts[(int) (Math.floorDiv(seconds(minute), step) - begin)] += count);
    List<Long> at = new ArrayList<>(counts.length);
    List<Long> events = new ArrayList<>(counts.length);
    for (int index = 0; index < counts.length; index++) {
      at.add((begin + index) * step);
      events.add(counts[index]);
    }
    return new RateOverTime(words(width), at, events);
  }

  private static Duration width(long span) {
    return WIDTHS.stream()
        .filter(width -> span / width.toSeconds() <= MOST)
        .findFirst()
        .orElseGet(() -> Duration.ofDays(7 * (1 + span / (MOST * Duration.ofDays(7).toSeconds()))));
  }

  private static String words(Duration width) {
    if (width.toDays() > 0) {
      return width.toDays() == 1 ? "1 day" : width.toDays() + " days";
    }
    if (width.toHours() > 0) {
      return width.toHours() == 1 ? "1 hour" : width.toHours() + " hours";
    }
    return width.toMinutes() == 1 ? "1 minute" : width.toMinutes() + " minutes";
  }

  private static long seconds(Instant at) {
    return at.getEpochSecond();
  }
}
