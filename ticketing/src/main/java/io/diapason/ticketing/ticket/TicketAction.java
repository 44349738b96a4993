package io.diapason.ticketing.ticket;

import io.diapason.ticketing.attachment.Attachment;
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
    /** Says whose it is and how it weighs, all at once. */
    TRIAGE("triage"),
    /** Says how it weighs. */
    ASSESS("assess"),
    WATCH("watch"),
    UNWATCH("unwatch"),
    LINK("link"),
    UNLINK("unlink"),
    /** Makes it part of another ticket, or of none. */
    SET_PARENT("parent"),
    /** Lays a file beside it. */
    ATTACH("attachments"),
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
   * @param name the assignee, the team, the service, the watcher or the parent; null for none
   * @param priority for {@link Kind#SET_PRIORITY}
   * @param assessment for {@link Kind#TRIAGE} and {@link Kind#ASSESS}
   * @param link for {@link Kind#LINK} and {@link Kind#UNLINK}
   * @param attachment for {@link Kind#ATTACH}
   */
  public record Wanted(
      @Nullable String name,
      @Nullable Priority priority,
      Assessment assessment,
      @Nullable TicketLink link,
      @Nullable Attachment attachment) {

    /** Nothing in particular. */
    public static final Wanted NOTHING = of((String) null);

    /** An assignee, a team, a service, a watcher or a parent. */
    public static Wanted of(@Nullable String name) {
      return new Wanted(name, null, Assessment.NONE, null, null);
    }

    /** A priority. */
    public static Wanted of(Priority priority) {
      return new Wanted(null, priority, Assessment.NONE, null, null);
    }

    /** A team, perhaps, and a weight. */
    public static Wanted of(@Nullable String team, Assessment assessment) {
      return new Wanted(team, null, assessment, null, null);
    }

    /** A link. */
    public static Wanted of(TicketLink link) {
      return new Wanted(null, null, Assessment.NONE, link, null);
    }

    /** A file. */
    public static Wanted of(Attachment attachment) {
      return new Wanted(null, null, Assessment.NONE, null, attachment);
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
