package io.diapason.ticketing.ticket;

import java.time.Instant;

/**
 * Something that a ticket has to do with.
 *
 * @param relation how
 * @param target what: a ticket, the number of a problem or a change, or an address
 * @param by who says so
 * @param at since when
 */
public record TicketLink(Relation relation, String target, String by, Instant at) {

  /** How many one ticket may have. */
  public static final int MOST = 50;

  /** What a link says. */
  public enum Relation {
    /** Has to do with another ticket. */
    RELATES_TO("relates-to"),
    /** Is the same work as another ticket. */
    DUPLICATES("duplicates"),
    /** Has this problem as its cause. */
    CAUSED_BY("caused-by"),
    /** Was caused or will be mended by this change. */
    CHANGE("change"),
    /** Any page. */
    URL("url");

    private final String word;

    Relation(String word) {
      this.word = word;
    }

    /** Its name in the API. */
    public String word() {
      return word;
    }

    /** Whether the target is a ticket of ours. */
    public boolean isToTicket() {
      return this == RELATES_TO || this == DUPLICATES;
    }
  }

  boolean says(TicketLink other) {
    return relation == other.relation && target.equals(other.target);
  }

  /** One line for people. */
  public String words() {
    return relation.word() + " " + target;
  }
}
