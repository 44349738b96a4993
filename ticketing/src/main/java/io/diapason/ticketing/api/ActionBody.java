package io.diapason.ticketing.api;

import io.diapason.ticketing.ticket.Assessment;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.vocabulary.Priority;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of an action: a JSON object, or nothing at all where nothing must be said. */
public final class ActionBody {

  /** The actions by the last part of their path. */
  public static final Map<String, TicketAction.Kind> ACTIONS =
      Arrays.stream(TicketAction.Kind.values())
          .filter(kind -> kind != TicketAction.Kind.ATTACH)
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

  /** The fields that an action knows, {@code by} and {@code text} among them. */
  public static Set<String> fields(TicketAction.Kind kind) {
    Set<String> known = new HashSet<>(Set.of("by", "text"));
    known.addAll(
        switch (kind) {
          case ASSIGN -> Set.of("assignee");
          case SET_PRIORITY -> Set.of("priority");
          case SET_TEAM -> Set.of("team");
          case SET_SERVICE -> Set.of("service");
          case TRIAGE -> Set.of("team", "impact", "urgency");
          case ASSESS -> Set.of("impact", "urgency");
          case WATCH, UNWATCH -> Set.of("person");
          case LINK, UNLINK -> Set.of("relation", "target");
          case SET_PARENT -> Set.of("parent");
          case ACKNOWLEDGE, ESCALATE, RESOLVE, REOPEN, START, HOLD, CLOSE, COMMENT, SYNC, ATTACH ->
              Set.of();
        });
    return known;
  }

  private TicketAction action() {
    boolean comments = kind == TicketAction.Kind.COMMENT;
    String text = comments ? json.required("text") : json.optional("text", "");
    return TicketAction.of(kind, json.by(), text).wanting(wanted());
  }

  private Wanted wanted() {
    return switch (kind) {
      case ASSIGN -> Wanted.of(json.requiredOrNull("assignee"));
      case SET_PRIORITY ->
          Wanted.of(Constants.required("priority", json.required("priority"), Priority.class));
      case SET_TEAM -> Wanted.of(json.required("team"));
      case SET_SERVICE -> Wanted.of(json.required("service"));
      case TRIAGE -> Wanted.of(team(), assessment());
      case ASSESS -> Wanted.of(null, weighty(assessment()));
      case WATCH, UNWATCH -> Wanted.of(json.optional("person", json.by()));
      case LINK, UNLINK -> Wanted.of(LinkBody.read(json));
      case SET_PARENT -> Wanted.of(json.requiredOrNull("parent"));
      case ACKNOWLEDGE, ESCALATE, RESOLVE, REOPEN, START, HOLD, CLOSE, COMMENT, SYNC, ATTACH ->
          Wanted.NOTHING;
    };
  }

  private @Nullable String team() {
    String team = json.optional("team", "");
    return team.isBlank() ? null : team;
  }

  private Assessment assessment() {
    return new Assessment(level("impact"), level("urgency"), null);
  }

  private static Assessment weighty(Assessment assessment) {
    if (assessment.equals(Assessment.NONE)) {
      throw new BadInput("Expected 'impact' or 'urgency' or both, but neither is there");
    }
    return assessment;
  }

  private Assessment.@Nullable Level level(String field) {
    String word = json.optional(field, "");
    return word.isBlank() ? null : Constants.required(field, word, Assessment.Level.class);
  }
}
