package io.diapason.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An operator's wish that alerts with certain labels be quiet for a time.
 *
 * @param id a UUID, as clients of Alertmanager expect
 * @param tenant whose alerts it concerns
 * @param matchers all of which an alert must meet
 * @param startsAt from when it holds
 * @param endsAt until when it holds; the moment itself is outside
 * @param updatedAt when it was last set; of two versions the later one counts
 * @param createdBy who wished it
 * @param comment why
 * @param annotations what else its author noted
 * @param recurrence when it holds again, as a recurrence rule of RFC 5545 such as {@code
 *     FREQ=WEEKLY;BYDAY=SA}, counted from {@code startsAt} and each time as long as the first;
 *     empty for once
 * @param zone the time zone in which the rule counts, such as {@code Europe/Berlin}; empty for UTC
 */
public record Silence(
    String id,
    String tenant,
    List<SilenceMatcher> matchers,
    Instant startsAt,
    Instant endsAt,
    Instant updatedAt,
    String createdBy,
    String comment,
    Map<String, String> annotations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String recurrence,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String zone) {

  /** Where in its life a silence is. */
  public enum State {
    PENDING,
    ACTIVE,
    EXPIRED
  }

  public Silence {
    matchers = matchers == null ? List.of() : List.copyOf(matchers);
    annotations = annotations == null ? Map.of() : Map.copyOf(annotations);
    comment = comment == null ? "" : comment;
    createdBy = createdBy == null ? "" : createdBy;
    recurrence = recurrence == null ? "" : recurrence;
    zone = zone == null ? "" : zone;
  }

  /** One that holds once. */
  public Silence(
      String id,
      String tenant,
      List<SilenceMatcher> matchers,
      Instant startsAt,
      Instant endsAt,
      Instant updatedAt,
      String createdBy,
      String comment,
      Map<String, String> annotations) {
    this(
        id, tenant, matchers, startsAt, endsAt, updatedAt, createdBy, comment, annotations, "", "");
  }

  /** Whether it holds again and again. */
  public boolean recurs() {
    return !recurrence.isEmpty();
  }

  /** Its state at a moment, were it to hold but once. */
  public State stateAt(Instant now) {
    if (!now.isBefore(endsAt)) {
      return State.EXPIRED;
    }
    return now.isBefore(startsAt) ? State.PENDING : State.ACTIVE;
  }

  /** The same, holding once from and until other moments. */
  public Silence lasting(Instant from, Instant until, Instant now) {
    return new Silence(id, tenant, matchers, from, until, now, createdBy, comment, annotations);
  }

  /** The same, holding again and again as the rule says. */
  public Silence recurring(String rule, String inZone) {
    return new Silence(
        id,
        tenant,
        matchers,
        startsAt,
        endsAt,
        updatedAt,
        createdBy,
        comment,
        annotations,
        rule,
        inZone);
  }
}
