package io.diapason.ticketing.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a clock runs: a moment is open exactly when the clock on the wall of its zone shows hours of
 * that date. So an hour that is left out in spring is never open, and one that comes twice in
 * autumn is open twice.
 *
 * <p>Time is walked in stretches of one offset to UTC. Within such a stretch the wall is a straight
 * line, and no rule for gaps and overlaps is needed.
 *
 * @param id by which rules name it
 * @param zone whose clock is on the wall
 * @param days which hours each date has
 */
public record BusinessCalendar(String id, ZoneId zone, DayRules days) {

  private static final long SECOND = 1_000;
  private static final long DAY = Hours.DAY * SECOND;

  /** Beyond ten years nobody waits: a calendar that stays shut so long is shut for ever. */
  private static final long HORIZON = 3_653 * DAY;

  private static final BusinessCalendar ALWAYS =
      new BusinessCalendar("24x7", ZoneOffset.UTC, DayRules.always());

  /** Takes in one piece of open time; tells whether to go on. */
  private interface Visitor {
    boolean open(long fromMillis, long untilMillis);
  }

  /** Open at every moment; named {@code 24x7}. */
  public static BusinessCalendar always() {
    return ALWAYS;
  }

  /** Whether the moment is open. */
  public boolean isOpenAt(Instant moment) {
    return openMillis(moment, moment.plusMillis(1)) > 0;
  }

  /** For how many milliseconds it is open between two moments; 0 when the second is not later. */
  public long openMillis(Instant from, Instant until) {
    if (days.isAlwaysOpen()) {
      return Math.max(0, until.toEpochMilli() - from.toEpochMilli());
    }
    long[] sum = {0};
    walk(
        from.toEpochMilli(),
        until.toEpochMilli(),
        (begin, end) -> {
          sum[0] += end - begin;
          return true;
        });
    return sum[0];
  }

  /**
   * The first moment by which it was open for so long since a moment.
   *
   * @return null when that does not come within ten years
   */
  public @Nullable Instant after(Instant from, long millis) {
    if (millis <= 0) {
      return from;
    }
    long begin = from.toEpochMilli();
    if (days.isAlwaysOpen()) {
      return Instant.ofEpochMilli(begin + millis);
    }
    if (!days.isEverOpen()) {
      return null;
    }
    long[] left = {millis};
    Long[] found = {null};
    walk(
        begin,
        begin + HORIZON + 7 * millis,
        (open, shut) -> {
          if (shut - open >= left[0]) {
            found[0] = open + left[0];
            return false;
          }
          left[0] -= shut - open;
          return true;
        });
    return found[0] == null ? null : Instant.ofEpochMilli(found[0]);
  }

  /** When it is open between two moments, in order, each as long as it goes without a break. */
  public List<Opening> openings(Instant from, Instant until) {
    List<Opening> openings = new ArrayList<>();
    walk(
        from.toEpochMilli(),
        until.toEpochMilli(),
        (open, shut) -> {
          Opening last = openings.isEmpty() ? null : openings.get(openings.size() - 1);
          Instant begin = Instant.ofEpochMilli(open);
          Instant end = Instant.ofEpochMilli(shut);
          if (last != null && last.until().equals(begin)) {
            openings.set(openings.size() - 1, new Opening(last.from(), end));
          } else {
            openings.add(new Opening(begin, end));
          }
          return true;
        });
    return openings;
  }

  private void walk(long from, long until, Visitor visitor) {
    ZoneRules rules = zone.getRules();
    long at = from;
    while (at < until) {
      Instant moment = Instant.ofEpochMilli(at);
      long offset = rules.getOffset(moment).getTotalSeconds() * SECOND;
      ZoneOffsetTransition next = rules.nextTransition(moment);
      long end = next == null ? until : Math.min(until, next.getInstant().toEpochMilli());
      if (!walkWall(at + offset, end + offset, offset, visitor)) {
        return;
      }
      at = end;
    }
  }

  private boolean walkWall(long from, long until, long offset, Visitor visitor) {
    for (long day = Math.floorDiv(from, DAY); day * DAY < until; day++) {
      for (Hours hours : days.on(day)) {
        long open = Math.max(from, day * DAY + hours.from() * SECOND);
        long shut = Math.min(until, day * DAY + hours.until() * SECOND);
        if (open < shut && !visitor.open(open - offset, shut - offset)) {
          return false;
        }
      }
    }
    return true;
  }
}
