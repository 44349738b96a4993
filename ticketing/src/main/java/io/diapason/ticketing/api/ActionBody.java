package io.diapason.ticketing.api;

import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.vocabulary.Priority;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of an action: a JSON object, or nothing at all where nothing must be said. */
public final class ActionBody {

  /** The actions by the last part of their path. */
  public static final Map<String, TicketAction.Kind> ACTIONS =
      Arrays.stream(TicketAction.Kind.values())
          .collect(Collectors.toUnmodifiableMap(TicketAction.Kind::word, kind -> kind));

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
    return TicketAction.of(kind, json.by(), text).wanting(wanted());
  }

  private Wanted wanted() {
    String own = ownField(kind);
    if (own == null) {
      return Wanted.NOTHING;
    }
    String value = json.required(own);
    return kind == TicketAction.Kind.SET_PRIORITY ? Wanted.of(priority(value)) : Wanted.of(value);
  }

  private static Priority priority(String text) {
    try {
      return Priority.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadInput("Expected priority to be P1 to P5, but got '" + text + "'");
    }
  }
}
