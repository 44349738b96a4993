package io.diapason.correlation.dedup;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells when an alert begins and ceases to flap. The two thresholds differ (so many changes to
 * enter, a quiet time to leave), or an alert at the border would flap between flapping and not.
 *
 * @param changes how many beginnings and ends make an alert flap, 2 to {@link #MAX_CHANGES}; 0 for
 *     never
 * @param within the time in which they must come; from 1 second
 * @param quiet how long nothing must change until it is steady again; from 1 second
 */
public record FlapPolicy(int changes, Duration within, Duration quiet) implements Serializable {

  /** So many moments are remembered of an alert at most. */
  public static final int MAX_CHANGES = 100;

  private static final Duration LEAST = Duration.ofSeconds(1);

  public FlapPolicy {
    if (changes != 0 && (changes < 2 || changes > MAX_CHANGES)) {
      throw new IllegalArgumentException(
          "Expected flapping.changes to be 0 or 2 to " + MAX_CHANGES + ", but got " + changes);
    }
    if (within.compareTo(LEAST) < 0 || quiet.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "Expected flapping.within and flapping.quiet to be at least "
              + LEAST
              + ", but got "
              + within
              + " and "
              + quiet);
    }
  }

  /** Five changes in half an hour, until ten minutes are quiet. */
  public static FlapPolicy defaults() {
    return new FlapPolicy(5, Duration.ofMinutes(30), Duration.ofMinutes(10));
  }

  /** The alert began or ended. */
  public Flap onChange(Flap before, Instant at) {
    if (changes == 0) {
      return before;
    }
    List<Instant> recent = new ArrayList<>(before.changes());
    recent.add(at);
    Instant since = at.minus(within);
    recent.removeIf(change -> change.isBefore(since));
    int surplus = Math.max(0, recent.size() - changes);
    List<Instant> newest = List.copyOf(recent.subList(surplus, recent.size()));
    boolean flaps = before.isFlapping() || newest.size() == changes;
    return new Flap(newest, flaps ? at.plus(quiet) : null);
  }
}
