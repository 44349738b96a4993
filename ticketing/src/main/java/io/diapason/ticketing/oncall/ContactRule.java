package io.diapason.ticketing.oncall;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.Opening;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a person.
 *
 * @param channel by what, such as {@code webhook}
 * @param address where on that channel
 * @param delay how long after the page it is used, so that a louder way comes later
 * @param quiet when it waits; null for never
 * @param loud the priorities for which it does not wait
 */
public record ContactRule(
    String channel,
    String address,
    Duration delay,
    @Nullable BusinessCalendar quiet,
    Set<Priority> loud) {

  /** Beyond a week of quiet hours without a break they are a mistake, and people are told. */
  private static final Duration LONGEST_QUIET = Duration.ofDays(8);

  public ContactRule {
    loud = Set.copyOf(loud);
  }

  /** When it is used for a page of a moment: after the delay, and after quiet hours. */
  public Instant dueAt(Instant paged, Priority priority) {
    Instant due = paged.plus(delay);
    if (quiet == null || loud.contains(priority) || !quiet.isOpenAt(due)) {
      return due;
    }
    List<Opening> openings = quiet.openings(due, due.plus(LONGEST_QUIET));
    Instant end = openings.get(0).until();
    return end.equals(due.plus(LONGEST_QUIET)) ? due : end;
  }
}
