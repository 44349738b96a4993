package io.diapason.ticketing.desk;

import io.diapason.ticketing.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What came of somebody's action on a ticket.
 *
 * @param status whether it was done, and if not, why
 * @param ticket as it stands now; null when there is none
 * @param detail why not, for people; null when it was done
 */
public record ActionResult(Status status, @Nullable Ticket ticket, @Nullable String detail) {

  /** Whether it was done. */
  public enum Status {
    /** Done, now or before under the same key. */
    DONE,
    NOT_FOUND,
    /** The ticket is in a state in which that cannot be done. */
    REFUSED,
    /** The caller had seen another version than the one that stands. */
    STALE
  }
}
