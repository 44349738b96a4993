package io.diapason.vocabulary;

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
    Map<String, String> annotations) {

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
  }

  /** Its state at a moment. */
  public State stateAt(Instant now) {
    if (!now.isBefore(endsAt)) {
      return State.EXPIRED;
    }
    return now.isBefore(startsAt) ? State.PENDING : State.ACTIVE;
  }

  /** The same, holding from and until other moments. */
  public Silence lasting(Instant from, Instant until, Instant now) {
    return new Silence(id, tenant, matchers, from, until, now, createdBy, comment, annotations);
  }
}
