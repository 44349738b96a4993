package io.diapason.ticketing.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The body of an action: a JSON object, or nothing at all where nothing must be said. */
public final class ActionBody {

  private static final String NOBODY = "anonymous";
  private static final int LONGEST = 4_000;

  /** The actions by the last part of their path. */
  public static final Map<String, TicketAction.Kind> ACTIONS =
      Map.ofEntries(
          Map.entry("acknowledge", TicketAction.Kind.ACKNOWLEDGE),
          Map.entry("resolve", TicketAction.Kind.RESOLVE),
          Map.entry("reopen", TicketAction.Kind.REOPEN),
          Map.entry("assign", TicketAction.Kind.ASSIGN),
          Map.entry("start", TicketAction.Kind.START),
          Map.entry("hold", TicketAction.Kind.HOLD),
          Map.entry("close", TicketAction.Kind.CLOSE),
          Map.entry("comment", TicketAction.Kind.COMMENT),
          Map.entry("priority", TicketAction.Kind.SET_PRIORITY),
          Map.entry("team", TicketAction.Kind.SET_TEAM),
          Map.entry("service", TicketAction.Kind.SET_SERVICE));

  private final TicketAction.Kind kind;
  private final JsonNode json;

  private ActionBody(TicketAction.Kind kind, JsonNode json) {
    this.kind = kind;
    this.json = json;
  }

  /**
   * Understands a body.
   *
   * @throws BadInput when it is not JSON, has a field that the action does not know, or lacks one
   */
  public static TicketAction parse(TicketAction.Kind kind, byte[] body) {
    ActionBody parsed = new ActionBody(kind, read(body));
    parsed.refuseUnknown();
    return parsed.action();
  }

  private static JsonNode read(byte[] body) {
    if (body.length == 0) {
      return VocabularyJson.mapper().createObjectNode();
    }
    JsonNode json;
    try {
      json = VocabularyJson.mapper().readTree(body);
    } catch (JacksonException e) {
      throw new BadInput("Expected a JSON object, but " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("Expected bytes in memory to be readable", e);
    }
    if (json == null || !json.isObject()) {
      String found = json == null ? "nothing" : json.getNodeType().name().toLowerCase(Locale.ROOT);
      throw new BadInput("Expected a JSON object, but found " + found);
    }
    return json;
  }

  private @Nullable String ownField() {
    return switch (kind) {
      case ASSIGN -> "assignee";
      case SET_PRIORITY -> "priority";
      case SET_TEAM -> "team";
      case SET_SERVICE -> "service";
      case ACKNOWLEDGE, RESOLVE, REOPEN, START, HOLD, CLOSE, COMMENT -> null;
    };
  }

  private void refuseUnknown() {
    Set<String> known = new TreeSet<>(Set.of("by", "text"));
    String own = ownField();
    if (own != null) {
      known.add(own);
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new BadInput(
            "Expected only the fields "
                + String.join(", ", known)
                + ", but found '"
                + name
                + "'; did you mean '"
                + NearestWord.to(name, known)
                + "'?");
      }
    }
  }

  private TicketAction action() {
    boolean comments = kind == TicketAction.Kind.COMMENT;
    String text = comments ? required("text") : optional("text", "");
    return new TicketAction(
        kind,
        optional("by", NOBODY),
        text,
        kind == TicketAction.Kind.ASSIGN ? required("assignee") : null,
        kind == TicketAction.Kind.SET_PRIORITY ? priority(required("priority")) : null,
        kind == TicketAction.Kind.SET_TEAM ? required("team") : null,
        kind == TicketAction.Kind.SET_SERVICE ? required("service") : null,
        null);
  }

  private static Priority priority(String text) {
    try {
      return Priority.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadInput("Expected priority to be P1 to P5, but got '" + text + "'");
    }
  }

  private String required(String field) {
    String text = optional(field, "");
    if (text.isBlank()) {
      throw new BadInput("Expected the field '" + field + "', but it is missing or empty");
    }
    return text;
  }

  private String optional(String field, String otherwise) {
    JsonNode value = json.has(field) ? json.get(field) : MissingNode.getInstance();
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isTextual()) {
      throw new BadInput("Expected '" + field + "' to be a text, but got " + value);
    }
    if (value.textValue().length() > LONGEST) {
      throw new BadInput("Expected '" + field + "' to have at most " + LONGEST + " letters");
    }
    return value.textValue();
  }
}
