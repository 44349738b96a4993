package io.diapason.ticketing.ticket;

import java.time.Instant;

/**
 * One thing that happened to a ticket.
 *
 * @param at when
 * @param kind what
 * @param by who did it; {@link TicketPolicy#ENGINE} for the engine itself
 * @param text one line for people
 */
public record TimelineEntry(Instant at, Kind kind, String by, String text) {

  /** What can happen to a ticket. */
  public enum Kind {
    OPENED,
    TRIAGED,
    PRIORITY,
    TEAM,
    SERVICE,
    ASSIGNED,
    /** Somebody said how it weighs. */
    ASSESSED,
    /** Somebody watches it, or no longer does. */
    WATCHED,
    /** It has to do with something else, or no longer has. */
    LINKED,
    ATTACHED,
    COMMENT,
    ACKNOWLEDGED,
    STARTED,
    HELD,
    ESCALATED,
    /** Somebody took notice and did not begin to work. */
    LAPSED,
    SLA_WARNED,
    SLA_BREACHED,
    RESOLVED,
    REOPENED,
    CLOSED,
    MERGED,
    NOTIFIED,
    NOTIFY_RETRY,
    /** Somebody is spared; it is told later. */
    NOTIFY_HELD,
    NOTIFY_FAILED,
    NOTIFY_SKIPPED,
    /** It has a copy in a tracker now. */
    MIRRORED,
    MIRROR_RETRY,
    MIRROR_FAILED
  }
}
