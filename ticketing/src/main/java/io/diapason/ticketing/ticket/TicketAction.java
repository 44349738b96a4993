package io.diapason.ticketing.ticket;

import io.diapason.vocabulary.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a ticket.
 *
 * @param kind what
 * @param by who
 * @param text a comment; may be empty
 * @param assignee for {@link Kind#ASSIGN}
 * @param priority for {@link Kind#SET_PRIORITY}
 * @param team for {@link Kind#SET_TEAM}
 * @param service for {@link Kind#SET_SERVICE}
 * @param idempotencyKey the caller's name for this very action, so that a repeat does nothing; null
 *     for none
 */
public record TicketAction(
    Kind kind,
    String by,
    String text,
    @Nullable String assignee,
    @Nullable Priority priority,
    @Nullable String team,
    @Nullable String service,
    @Nullable String idempotencyKey) {

  /** What can be done to a ticket. */
  public enum Kind {
    ACKNOWLEDGE,
    /** Calls people anew, whoever took notice before. */
    ESCALATE,
    RESOLVE,
    REOPEN,
    ASSIGN,
    START,
    HOLD,
    CLOSE,
    COMMENT,
    SET_PRIORITY,
    SET_TEAM,
    SET_SERVICE,
    /** Tries its copies in trackers anew where they gave up. */
    SYNC
  }

  /** An action that needs nothing but a name and perhaps a word. */
  public static TicketAction of(Kind kind, String by, String text) {
    return new TicketAction(kind, by, text, null, null, null, null, null);
  }

  /** The same with the caller's name for it. */
  public TicketAction withKey(@Nullable String key) {
    return new TicketAction(kind, by, text, assignee, priority, team, service, key);
  }
}
