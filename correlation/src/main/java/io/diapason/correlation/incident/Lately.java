package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What happened last in a tenant, a bounded memory for what no link tells of.
 *
 * @param breaks the CIs that broke last, oldest first
 * @param incidents the incidents that grew last, oldest first
 */
public record Lately(List<Break> breaks, List<IncidentId> incidents) {

  static final Lately NONE = new Lately(List.of(), List.of());

  private static final int MOST_BREAKS = 24;
  private static final int MOST_INCIDENTS = 32;

  public Lately {
    breaks = breaks == null ? List.of() : breaks;
    incidents = incidents == null ? List.of() : incidents;
  }

  /**
   * A CI that broke.
   *
   * @param ci the CI
   * @param at when
   */
  public record Break(String ci, Instant at) {}

  /** The CIs of a kind that broke no longer than so many seconds before. */
  List<String> brokenWithin(double seconds, Instant at, Predicate<String> ofKind) {
    List<String> broken = new ArrayList<>();
    for (Break one : breaks) {
      if (Growth.seconds(one.at(), at) <= seconds && ofKind.test(one.ci())) {
        broken.add(one.ci());
      }
    }
    return broken;
  }

  Lately broke(String ci, Instant at) {
    int newest = breaks.size() - 1;
    if (newest >= 0 && breaks.get(newest).equals(new Break(ci, at))) {
      return this;
    }
    Break[] next = new Break[newest + 2];
    int count = 0;
    for (Break one : breaks) {
      if (!one.ci().equals(ci)) {
        next[count++] = one;
      }
    }
    next[count++] = new Break(ci, at);
    return new Lately(newest(next, count, MOST_BREAKS), incidents);
  }

  Lately grew(IncidentId incident) {
    int last = incidents.size() - 1;
    if (last >= 0 && incidents.get(last).equals(incident)) {
      return this;
    }
    IncidentId[] next = new IncidentId[last + 2];
    int count = 0;
    for (IncidentId one : incidents) {
      if (!one.equals(incident)) {
        next[count++] = one;
      }
    }
    next[count++] = incident;
    return new Lately(breaks, newest(next, count, MOST_INCIDENTS));
  }

  private static <T> List<T> newest(T[] oldestFirst, int count, int most) {
    return List.of(Arrays.copyOfRange(oldestFirst, Math.max(0, count - most), count));
  }
}
