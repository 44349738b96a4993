package io.diapason.ticketing.oncall;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.Opening;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * At which times a layer counts.
 *
 * @param calendar the hours
 * @param whenOpen whether it counts while the calendar is open, or while it is shut
 */
public record Coverage(BusinessCalendar calendar, boolean whenOpen) {

  /** At all times. */
  public static Coverage always() {
    return new Coverage(BusinessCalendar.always(), true);
  }

  /** Whether it counts at a moment. */
  public boolean holdsAt(Instant moment) {
    return calendar.isOpenAt(moment) == whenOpen;
  }

  Stream<Instant> turns(Instant from, Instant until) {
    List<Opening> openings = calendar.openings(from, until);
    return openings.stream().flatMap(opening -> Stream.of(opening.from(), opening.until()));
  }
}
