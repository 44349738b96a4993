package io.diapason.ticketing.api;

import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.vocabulary.Priority;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of an action: a JSON object, or nothing at all where nothing must be said. */
public final class ActionBody {

  /** The actions by the last part of their path. */
  public static final Map<String, TicketAction.Kind> ACTIONS =
      Map.ofEntries(
          Map.entry("acknowledge", TicketAction.Kind.ACKNOWLEDGE),
          Map.entry("escalate", TicketAction.Kind.ESCALATE),
          Map.entry("resolve", TicketAction.Kind.RESOLVE),
          Map.entry("reopen", TicketAction.Kind.REOPEN),
          Map.entry("assign", TicketAction.Kind.ASSIGN),
          Map.entry("start", TicketAction.Kind.START),
          Map.entry("hold", TicketAction.Kind.HOLD),
          Map.entry("close", TicketAction.Kind.CLOSE),
          Map.entry("comment", TicketAction.Kind.COMMENT),
          Map.entry("priority", TicketAction.Kind.SET_PRIORITY),
          Map.entry("team", TicketAction.Kind.SET_TEAM),
          Map.entry("service", TicketAction.Kind.SET_SERVICE),
          Map.entry("sync", TicketAction.Kind.SYNC));

  private final TicketAction.Kind kind;
  private final JsonBody json;

  private ActionBody(TicketAction.Kind kind, JsonBody json) {
    this.kind = kind;
    this.json = json;
  }

  /**
   * Understands a body.
   *
   * @throws BadInput when it is not JSON, has a field that the action does not know, or lacks one
   */
  public static TicketAction parse(TicketAction.Kind kind, byte[] body) {
    return new ActionBody(kind, JsonBody.read(body, fields(kind))).action();
  }

  private static @Nullable String ownField(TicketAction.Kind kind) {
    return switch (kind) {
      case ASSIGN -> "assignee";
      case SET_PRIORITY -> "priority";
      case SET_TEAM -> "team";
      case SET_SERVICE -> "service";
      case ACKNOWLEDGE, ESCALATE, RESOLVE, REOPEN, START, HOLD, CLOSE, COMMENT, SYNC -> null;
    };
  }

  private static Set<String> fields(TicketAction.Kind kind) {
    Set<String> known = new HashSet<>(Set.of("by", "text"));
    String own = ownField(kind);
    if (own != null) {
      known.add(own);
    }
    return known;
  }

  private TicketAction action() {
    boolean comments = kind == TicketAction.Kind.COMMENT;
    String text = comments ? json.required("text") : json.optional("text", "");
    return new TicketAction(
        kind,
        json.by(),
        text,
        kind == TicketAction.Kind.ASSIGN ? json.required("assignee") : null,
        kind == TicketAction.Kind.SET_PRIORITY ? priority(json.required("priority")) : null,
        kind == TicketAction.Kind.SET_TEAM ? json.required("team") : null,
        kind == TicketAction.Kind.SET_SERVICE ? json.required("service") : null,
        null);
  }

  private static Priority priority(String text) {
    try {
      return Priority.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadInput("Expected priority to be P1 to P5, but got '" + text + "'");
    }
  }
}
