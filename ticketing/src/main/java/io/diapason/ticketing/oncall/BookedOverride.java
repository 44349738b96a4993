package io.diapason.ticketing.oncall;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An override that somebody booked while the product runs. It is never deleted, only cancelled, so
 * that one can see later who was to be on call and why.
 *
 * @param schedule of which schedule
 * @param override who takes over when
 * @param by who booked it
 * @param note why, in words; may be empty
 * @param bookedAt when
 * @param cancelledAt when it was cancelled; null while it holds
 * @param cancelledBy by whom; empty while it holds
 */
public record BookedOverride(
    String schedule,
    Substitution override,
    String by,
    String note,
    Instant bookedAt,
    @Nullable Instant cancelledAt,
    String cancelledBy) {

  public BookedOverride {
    note = Objects.requireNonNullElse(note, "");
    cancelledBy = Objects.requireNonNullElse(cancelledBy, "");
  }

  /** Its number in the book. */
  public String id() {
    return override.id();
  }

  /** One line for people. */
  public String words() {
    String instead = override.instead() == null ? "" : " instead of " + override.instead();
    String over = cancelledAt == null ? "" : ", cancelled by " + cancelledBy;
    return override.person()
        + instead
        + " from "
        + override.from()
        + " to "
        + override.until()
        + over;
  }

  BookedOverride cancelled(String who, Instant at) {
    return new BookedOverride(schedule, override, by, note, bookedAt, at, who);
  }

  boolean holdsFor(String wanted) {
    return schedule.equals(wanted) && cancelledAt == null;
  }
}
