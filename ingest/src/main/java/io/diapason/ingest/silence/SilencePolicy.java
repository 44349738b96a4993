package io.diapason.ingest.silence;

import io.diapason.ingest.recurrence.Recurrence;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.Silence.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of a silence, as Alertmanager's clients know it: what has begun cannot be made to have
 * begun at another time or for other alerts, so such a wish ends the old silence and makes a new
 * one.
 */
public final class SilencePolicy {

  private SilencePolicy() {}

  /**
   * What to keep when somebody sets a silence.
   *
   * @param kept the versions to keep, in this order
   * @param id under which the wish is kept
   */
  public record Decision(List<Silence> kept, String id) {

    public Decision {
      kept = List.copyOf(kept);
    }
  }

  /** Sets a silence that is new. */
  public static Decision create(Silence wished, String newId, Instant now) {
    Silence fresh = named(wished, newId, now);
    return new Decision(List.of(fresh), newId);
  }

  /** Sets a silence in place of one that exists. */
  public static Decision update(Silence existing, Silence wished, String newId, Instant now) {
    if (!canBecome(existing, wished, now)) {
      List<Silence> kept = new ArrayList<>();
      if (stateAt(existing, now) != State.EXPIRED) {
        kept.add(ended(existing, now));
      }
      kept.add(named(wished, newId, now));
      return new Decision(kept, newId);
    }
    boolean begun = stateAt(existing, now) == State.ACTIVE;
    Silence next = named(wished, existing.id(), now);
    if (begun && !wished.recurs()) {
      next = next.lasting(existing.startsAt(), wished.endsAt(), now);
    }
    return new Decision(List.of(next), existing.id());
  }

  /** Where in its life a silence is, also when it recurs. */
  public static State stateAt(Silence silence, Instant now) {
    return Recurrence.of(silence).stateAt(now);
  }

  /** Ends a silence now, and all its recurrence; one that has ended stays as it is. */
  public static Silence ended(Silence silence, Instant now) {
    if (silence.recurs() && silence.startsAt().isBefore(now)) {
      return silence.lasting(silence.startsAt(), now, now);
    }
    return switch (stateAt(silence, now)) {
      case EXPIRED -> silence;
      case ACTIVE -> silence.lasting(silence.startsAt(), now, now);
      case PENDING -> silence.lasting(now, now, now);
    };
  }

  private static boolean canBecome(Silence existing, Silence wished, Instant now) {
    if (!existing.matchers().equals(wished.matchers())) {
      return false;
    }
    if (existing.recurs() || wished.recurs()) {
      // What recurs is one thing with its times; at other times it is another.
      return Recurrence.of(existing).equals(Recurrence.of(wished))
          && stateAt(existing, now) != State.EXPIRED;
    }
    return switch (stateAt(existing, now)) {
      case EXPIRED -> false;
      case PENDING -> true;
      // Clients write whole seconds, so a start that differs by less was not meant to differ.
      case ACTIVE ->
          wished.startsAt().getEpochSecond() == existing.startsAt().getEpochSecond()
              && !wished.endsAt().isBefore(now);
    };
  }

  private static Silence named(Silence wished, String id, Instant now) {
    return new Silence(
        id,
        wished.tenant(),
        wished.matchers(),
        // The first time of what recurs is where its rule is counted from.
        wished.recurs() ? wished.startsAt() : later(wished.startsAt(), now),
        wished.endsAt(),
        now,
        wished.createdBy(),
        wished.comment(),
        wished.annotations(),
        wished.recurrence(),
        wished.zone());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
