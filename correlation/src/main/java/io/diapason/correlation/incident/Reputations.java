package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentId;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a condition was chronic noise when it came, wherever in the tenant: what is noise on
 * others that raise it is hardly news on one more CI. Counts fade with each further incident that
 * it is in, half of them in 23.
 *
 * @param usual by name of the condition, in how many incidents it was and in how many it was noise
 */
record Reputations(Table<Usual> usual) {

  /** From so many times on, each fading, there is something to go by. */
  private static final double ENOUGH = 3;

  /**
   * Noise one time in four. On a CI it counts as noise only once it is chronic there, which what
   * comes once a day is on the third day; many of its other times are noise that is not known yet.
   */
  private static final double OFTEN = 0.25;

  /** Noise every second time: what comes for the first time on a CI is noise there as well. */
  private static final double MOSTLY = 0.5;

  /** What is new to know when a condition takes part in an incident. */
  Map<String, Usual> learn(String name, IncidentId incident, boolean noise) {
    Usual before = get(all(name));
    Usual now = before.in(incident);
    if (now.equals(before)) {
      return Map.of();
    }
    Map<String, Usual> learnt = new HashMap<>(Map.of(all(name), now));
    if (noise) {
      learnt.put(noise(name), get(noise(name)).in(incident, now.number()));
    }
    return learnt;
  }

  /** Whether it has been noise often enough to be taken for it. */
  boolean isNoise(String name) {
    return share(name) >= OFTEN && noisy(name) >= ENOUGH;
  }

  /** Whether it has been noise so often that it need not have come before where it comes now. */
  boolean isMostlyNoise(String name) {
    return share(name) >= MOSTLY && noisy(name) >= ENOUGH;
  }

  /** The share of the last times that it was noise, 0 to 1; 0 for what never came. */
  double share(String name) {
    double times = get(all(name)).times();
    return times <= 0 ? 0 : Math.min(1, noisy(name) / times);
  }

  private double noisy(String name) {
    return get(noise(name)).timesAt(get(all(name)).number());
  }

  private Usual get(String key) {
    Usual known = usual.get(key);
    return known == null ? Usual.NONE : known;
  }

  private static String all(String name) {
    return "name-" + Customs.number(name.hashCode());
  }

  private static String noise(String name) {
    return "noise-" + Customs.number(name.hashCode());
  }
}
