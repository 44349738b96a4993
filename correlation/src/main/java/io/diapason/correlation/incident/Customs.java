package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How usual each condition of each CI is among the incidents. What is part of every incident says
 * nothing about any of them; what was never seen before says most.
 *
 * @param usual by number of the CI or of the condition, {@link #MOST} of each at most
 */
record Customs(Table<Usual> usual) {

  /**
   * So many conditions are told apart in a tenant. Beyond, some share a count, and a rare one may
   * pass for usual: the price of a memory that cannot grow with the names in a stream.
   */
  private static final int MOST = 1 << 18;

  /** Even what was in all incidents is known from so few of them that it might have been absent. */
  private static final double UNSEEN = 0.5;

  /** Less than this remains only of what was counted long ago, and is no better known than new. */
  private static final double LEAST = 0.2;

  /** A condition on a CI. */
  record Condition(String name, String place) {

    /** Stands for all CIs: no CI and no place of an alert without one has this name. */
    private static final String ANYWHERE = "*";

    static Condition of(IncidentAlert alert) {
      return new Condition(alert.name(), Place.of(alert));
    }

    /** Its kind: the condition of this name wherever it comes in the tenant. */
    Condition anywhere() {
      return new Condition(name, ANYWHERE);
    }

    /** The number by which it is known; some of very many share one. */
    String key() {
      return number(31 * name.hashCode() + place.hashCode());
    }
  }

  /**
   * How surprising each of these alerts of one incident is: {@code ln((N + 0.5) / n)} when its
   * condition was in n incidents and the CI of the incident that is broken most often was in N (the
   * inverse document frequency of Spärck Jones, 1972, over fading counts). Measured against the CIs
   * of this incident and not against all, since the rest of the estate says nothing of them.
   */
  ToDoubleFunction<IncidentAlert> rarity(List<IncidentAlert> alerts) {
    // Each CI is looked up once, however many of its alerts the incident has.
    Map<String, Usual> places = new HashMap<>();
    double incidents = 0;
    for (IncidentAlert alert : alerts) {
      Usual usual = places.computeIfAbsent(Place.of(alert), place -> get(placeKey(place)));
      incidents = Math.max(incidents, usual.times());
    }
    double most = incidents;
    return alert -> {
      Condition condition = Condition.of(alert);
      Usual place = places.get(condition.place());
      return rarity(condition, place == null ? get(placeKey(condition.place())) : place, most);
    };
  }

  private double rarity(Condition condition, Usual place, double incidents) {
    double times = Math.max(LEAST, get(condition.key()).timesAt(place.number()));
    return Math.max(0, Math.log((incidents + UNSEEN) / times));
  }

  /** What is new to know when these conditions take part in an incident. */
  Map<String, Usual> learn(IncidentId incident, Iterable<Condition> conditions) {
    Map<String, Usual> learnt = new HashMap<>();
    for (Condition condition : conditions) {
      String placeKey = placeKey(condition.place());
      Usual before = get(placeKey);
      Usual place = before.in(incident);
      note(placeKey, before, place, learnt);
      String key = condition.key();
      Usual known = get(key);
      note(key, known, known.in(incident, place.number()), learnt);
    }
    return learnt;
  }

  private static void note(String key, Usual before, Usual next, Map<String, Usual> learnt) {
    if (!next.equals(before)) {
      learnt.put(key, next);
    }
  }

  private Usual get(String key) {
    Usual known = usual.get(key);
    return known == null ? Usual.NONE : known;
  }

  private static String placeKey(String place) {
    return "ci-" + number(place.hashCode());
  }

  /** Mixes the high bits into the low ones, which alone are kept (the finalizer of MurmurHash3). */
  static String number(int hash) {
    int mixed = hash ^ hash >>> 16;
    mixed *= 0x85ebca6b;
    mixed ^= mixed >>> 13;
    mixed *= 0xc2b2ae35;
    mixed ^= mixed >>> 16;
    return Integer.toHexString(mixed & (MOST - 1));
  }
}
