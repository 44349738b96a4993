package io.diapason.correlation.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With whom a CI has broken, learnt from the stream. Counts fade, so what an estate no longer does
 * is forgotten.
 *
 * @param times how often it broke, the older the less it counts
 * @param brokenSeconds for how long it was breaking at all
 * @param last when it broke last; null before the first time
 * @param with how often each other CI broke close to it, {@link #MOST} at most
 */
public record Company(
    double times, double brokenSeconds, @Nullable Instant last, Map<String, Double> with) {

  static final Company NONE = new Company(0, 0, null, Map.of());

  private static final int MOST = 24;
  private static final double FADING = 0.97;

  /** Below so many observations a companion says nothing yet. */
  private static final double ENOUGH = 0.9;

  public Company {
    with = with == null ? Map.of() : with;
  }

  /** How often another one broke close to it, the older the less it counts. */
  double met(String other) {
    return with.getOrDefault(other, 0.0);
  }

  /** Whether it broke no longer than so many seconds before. */
  boolean isBreaking(double seconds, Instant at) {
    return last != null && Growth.seconds(last, at) <= seconds;
  }

  /** It goes on breaking. */
  Company still(Instant at) {
    double more = last == null ? 0 : Growth.seconds(last, at);
    return new Company(times, brokenSeconds + more, at, with);
  }

  /** It breaks once more, and counts as breaking for so many seconds around each alert. */
  Company again(double seconds, Instant at) {
    Map<String, Double> faded = new HashMap<>();
    with.forEach(
        (ci, count) -> {
          if (count * FADING > 0.1) {
            faded.put(ci, count * FADING);
          }
        });
    return new Company(times * FADING + 1, brokenSeconds + 2 * seconds, at, faded);
  }

  /** Others broke close to it. */
  Company met(List<String> others) {
    if (others.isEmpty()) {
      return this;
    }
    Map<String, Double> next = new HashMap<>(with);
    for (String other : others) {
      if (next.size() >= MOST && !next.containsKey(other)) {
        next.remove(least(next));
      }
      next.merge(other, 1.0, Double::sum);
    }
    return new Company(times, brokenSeconds, last, next);
  }

  /** The one met least; of equals the first by name. */
  private static String least(Map<String, Double> counts) {
    String least = "";
    double fewest = Double.MAX_VALUE;
    for (Map.Entry<String, Double> entry : counts.entrySet()) {
      double count = entry.getValue();
      if (count < fewest || (count == fewest && entry.getKey().compareTo(least) < 0)) {
        least = entry.getKey();
        fewest = count;
      }
    }
    return least;
  }

  /**
   * How surely the other breaks when this one does, beyond what chance would bring: (met - chance)
   * / (1 - chance), 0 to 1. Careful while little was seen.
   *
   * @param met how often the two have met
   * @param chance how likely the other is to break close to any moment
   */
  double trust(double met, double chance) {
    if (met < ENOUGH || chance >= 1) {
      return 0;
    }
    double share = Math.min(1, met / (Math.max(times, met) + 1));
    return Math.max(0, (share - chance) / (1 - chance));
  }

  /** How likely it is to be breaking at any moment, by how much it was so far. */
  double chance(double observedSeconds) {
    return Math.min(1, brokenSeconds / Math.max(1, observedSeconds));
  }
}
