package io.diapason.correlation.incident;

import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How fast an incident grows, and by what it grew last.
 *
 * @param gapSeconds the sum of the gaps between its firings
 * @param gaps how many gaps
 * @param pulse how many firings there were lately, each counting e<sup>-t/10 s</sup>, at the last
 * @param recent the newest firings, oldest first, {@link #MOST_RECENT} at most
 */
public record Growth(double gapSeconds, int gaps, double pulse, List<Onset> recent) {

  /** Nothing has fired yet. */
  public static final Growth NONE = new Growth(0, 0, 0, List.of());

  /** How many firings can be taken back when a later alert disproves where they belong. */
  public static final int MOST_RECENT = 128;

  private static final double PULSE_SECONDS = 10;

  /** As many gaps as what is known of the tenant weighs against the incident's own. */
  private static final int PRIOR_GAPS = 3;

  public Growth {
    recent = recent == null ? List.of() : recent;
  }

  /** One more firing after a pause too long to tell of the tempo. */
  Growth afterPause(Onset onset) {
    Growth next = with(onset, onset.at());
    return new Growth(gapSeconds, gaps, 1, next.recent);
  }

  /** One more firing, some time after the last. */
  Growth with(Onset onset, Instant last) {
    List<Onset> next = new ArrayList<>(Math.min(MOST_RECENT, recent.size() + 1));
    next.addAll(recent.subList(recent.size() < MOST_RECENT ? 0 : 1, recent.size()));
    next.add(onset);
    if (recent.isEmpty()) {
      return new Growth(gapSeconds, gaps, 1, next);
    }
    double gap = seconds(last, onset.at());
    return new Growth(gapSeconds + gap, gaps + 1, pulse * decay(gap) + 1, next);
  }

  /** What was before the newest firings. */
  Growth before(int index) {
    return only(recent.subList(0, index));
  }

  /** What remains without the firings of these alerts. */
  Growth without(Set<Fingerprint> gone) {
    return only(recent.stream().filter(onset -> !gone.contains(onset.fingerprint())).toList());
  }

  private Growth only(List<Onset> kept) {
    Growth rest = NONE;
    for (Onset onset : kept) {
      rest = rest.with(onset, rest.lastAt(onset.at()));
    }
    int taken = recent.size() - kept.size();
    double ratio = gaps == 0 ? 0 : Math.max(0, gaps - taken) / (double) gaps;
    return new Growth(gapSeconds * ratio, Math.max(0, gaps - taken), rest.pulse, rest.recent);
  }

  /** The growth of two incidents that turned out to be one. */
  Growth together(Growth other) {
    List<Onset> all = new ArrayList<>(recent);
    all.addAll(other.recent);
    all.sort(Comparator.comparing(Onset::at).thenComparing(Onset::fingerprint));
    return new Growth(
        gapSeconds + other.gapSeconds,
        gaps + other.gaps,
        pulse + other.pulse,
        List.copyOf(all.subList(Math.max(0, all.size() - MOST_RECENT), all.size())));
  }

  /** When it last grew, as far as is remembered. */
  Instant lastAt(Instant whenNone) {
    return recent.isEmpty() ? whenNone : recent.get(recent.size() - 1).at();
  }

  /** The mean gap in seconds, with what is usual in the tenant as a beginning. */
  double meanGap(double usual) {
    return (PRIOR_GAPS * usual + gapSeconds) / (PRIOR_GAPS + gaps);
  }

  /** The pulse when so many seconds have passed since the last firing. */
  double pulseAfter(double seconds) {
    return pulse * decay(seconds);
  }

  private static double decay(double seconds) {
    return Math.exp(-seconds / PULSE_SECONDS);
  }

  /** The seconds from one moment to a later one, to the millisecond; 0 when it is earlier. */
  static double seconds(Instant from, Instant to) {
    // Asked for each incident near each alert: by hand it makes no Duration.
    long seconds = to.getEpochSecond() - from.getEpochSecond();
    long millis = Math.floorDiv(to.getNano() - from.getNano(), 1_000_000);
    return Math.max(0, seconds * 1000 + millis) / 1000.0;
  }
}
