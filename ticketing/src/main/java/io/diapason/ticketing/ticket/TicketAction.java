package io.diapason.ticketing.ticket;

import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.audit.Via;
import io.diapason.vocabulary.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a ticket.
 *
 * @param kind what
 * @param actor who, by which way and why; of a {@link Kind#COMMENT} the text is the comment
 * @param wanted what is to stand in it afterwards, where the kind needs that
 * @param idempotencyKey the caller's name for this very action, so that a repeat does nothing; null
 *     for none
 */
public record TicketAction(Kind kind, Actor actor, Wanted wanted, @Nullable String idempotencyKey) {

  /** What can be done to a ticket. */
  public enum Kind {
    ACKNOWLEDGE("acknowledge"),
    /** Calls people anew, whoever took notice before. */
    ESCALATE("escalate"),
    RESOLVE("resolve"),
    REOPEN("reopen"),
    ASSIGN("assign"),
    START("start"),
    HOLD("hold"),
    CLOSE("close"),
    COMMENT("comment"),
    SET_PRIORITY("priority"),
    SET_TEAM("team"),
    SET_SERVICE("service"),
    /** Tries its copies in trackers anew where they gave up. */
    SYNC("sync");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Its name in the API. */
    public String word() {
      return word;
    }
  }

  /**
   * What is to stand in a ticket.
   *
   * @param name the assignee, the team or the service; null for none
   * @param priority for {@link Kind#SET_PRIORITY}
   */
  public record Wanted(@Nullable String name, @Nullable Priority priority) {

    /** Nothing in particular. */
    public static final Wanted NOTHING = new Wanted(null, null);

    /** An assignee, a team or a service. */
    public static Wanted of(@Nullable String name) {
      return new Wanted(name, null);
    }

    /** A priority. */
    public static Wanted of(Priority priority) {
      return new Wanted(null, priority);
    }
  }

  /** An action by the API that needs nothing but a name and perhaps a word. */
  public static TicketAction of(Kind kind, String by, String text) {
    return new TicketAction(kind, Actor.byApi(by, text), Wanted.NOTHING, null);
  }

  /** The same by another way. */
  public TicketAction through(Via via, String place) {
    return new TicketAction(kind, new Actor(by(), via, place, text()), wanted, idempotencyKey);
  }

  /** The same with what is to stand afterwards. */
  public TicketAction wanting(Wanted value) {
    return new TicketAction(kind, actor, value, idempotencyKey);
  }

  /** The same with the caller's name for it. */
  public TicketAction withKey(@Nullable String key) {
    return new TicketAction(kind, actor, wanted, key);
  }

  /** Who does it. */
  public String by() {
    return actor.by();
  }

  /** Why, or what is said; may be empty. */
  public String text() {
    return actor.text();
  }
}
