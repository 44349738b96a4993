package io.diapason.ingest.silence;

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
      if (existing.stateAt(now) != State.EXPIRED) {
        kept.add(ended(existing, now));
      }
      kept.add(named(wished, newId, now));
      return new Decision(kept, newId);
    }
    boolean begun = existing.stateAt(now) == State.ACTIVE;
    Instant from = begun ? existing.startsAt() : later(wished.startsAt(), now);
    Silence next = named(wished, existing.id(), now).lasting(from, wished.endsAt(), now);
    return new Decision(List.of(next), existing.id());
  }

  /** Ends a silence now; one that has ended stays as it is. */
  public static Silence ended(Silence silence, Instant now) {
    return switch (silence.stateAt(now)) {
      case EXPIRED -> silence;
      case ACTIVE -> silence.lasting(silence.startsAt(), now, now);
      case PENDING -> silence.lasting(now, now, now);
    };
  }

  private static boolean canBecome(Silence existing, Silence wished, Instant now) {
    if (!existing.matchers().equals(wished.matchers())) {
      return false;
    }
    return switch (existing.stateAt(now)) {
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
        later(wished.startsAt(), now),
        wished.endsAt(),
        now,
        wished.createdBy(),
        wished.comment(),
        wished.annotations());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
