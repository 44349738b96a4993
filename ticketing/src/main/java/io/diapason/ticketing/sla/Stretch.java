package io.diapason.ticketing.sla;

import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of a ticket's life in which nothing changed that a clock goes by. It lasts until the
 * next one begins.
 *
 * @param from when it began
 * @param kind whether clocks run
 * @param priority of the ticket
 * @param team of the ticket; empty when nobody is known
 * @param service the CI that the ticket is about; empty when none is known
 * @param bankedMillis running time of earlier stretches that are no longer kept one by one
 */
public record Stretch(
    Instant from, Kind kind, Priority priority, String team, String service, long bankedMillis) {

  /** What clocks do meanwhile. */
  public enum Kind {
    /** Nobody has taken notice: both clocks run. */
    WAITING,
    /** Somebody has: only the time to resolve runs. */
    WORKED,
    /** Nothing can be done: no clock runs. */
    HELD,
    /** The work is over: no clock runs. */
    ENDED;

    boolean isRunning() {
      return this == WAITING || this == WORKED;
    }
  }

  public Stretch {
    team = Objects.requireNonNullElse(team, "");
    service = Objects.requireNonNullElse(service, "");
  }

  /** Whether clocks go by the same as in the other one. */
  boolean isLike(Stretch other) {
    return kind == other.kind
        && priority == other.priority
        && team.equals(other.team)
        && service.equals(other.service);
  }

  Stretch ended() {
    return new Stretch(from, Kind.ENDED, priority, team, service, bankedMillis);
  }

  Stretch withBanked(long millis) {
    return new Stretch(from, kind, priority, team, service, millis);
  }
}
