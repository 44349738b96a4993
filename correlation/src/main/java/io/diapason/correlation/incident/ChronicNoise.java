package io.diapason.correlation.incident;

import io.diapason.correlation.incident.Customs.Condition;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fires day by day and is never acted on. Alone it needs nobody; but it may be part of
 * something that does.
 *
 * @param habits how regularly conditions come back, by number of the condition
 * @param reputations how often a condition was noise wherever it came
 */
record ChronicNoise(Table<Habit> habits, Reputations reputations) {

  /** Habit or not: what has so many alerts at once is looked at. */
  static final int MOST_ALERTS = 20;

  /** What is new to know when these conditions take part in an incident. */
  Learnt learn(Moment moment, Iterable<Condition> conditions) {
    IncidentId incident = moment.incident().id();
    Map<String, Habit> learntHabits = new HashMap<>();
    Map<String, Usual> learntReputations = new HashMap<>();
    for (Condition condition : conditions) {
      String key = condition.key();
      Habit known = known(key);
      Habit next = known.in(incident, moment.at());
      if (!next.equals(known)) {
        learntHabits.put(key, next);
      }
      boolean noise = next.isChronic(moment.at());
      learntReputations.putAll(reputations.learn(condition.name(), incident, noise));
    }
    return new Learnt(learntHabits, learntReputations);
  }

  /** When an incident grows. */
  record Moment(IncidentState incident, Instant at) {}

  /**
   * What is new to know.
   *
   * @param habits of how regularly conditions come back
   * @param reputations of how often they are noise wherever they come
   */
  record Learnt(Map<String, Habit> habits, Map<String, Usual> reputations) {}

  /** What is new to know when people act on a condition. */
  Map<String, Habit> acknowledged(Condition condition) {
    Habit known = of(condition);
    return known.actedOn() ? Map.of() : Map.of(condition.key(), known.acknowledged());
  }

  /**
   * Why an incident is nothing but chronic noise: all its conditions are, or have kept coming back
   * since before it opened, none of its alerts is critical, and there are few. Null when it is
   * more.
   */
  @Nullable String reason(IncidentState incident, List<Member> members, Instant at) {
    boolean small = incident.alerts() <= MOST_ALERTS && members.size() == incident.alerts();
    if (!small || incident.worstEver() == Severity.CRITICAL) {
      return null;
    }
    List<Condition> conditions =
        members.stream().map(member -> Condition.of(member.alert())).distinct().toList();
    if (!conditions.stream().allMatch(condition -> isNoise(condition, incident, at))) {
      return null;
    }
    return conditions.stream()
        .min(Comparator.comparingDouble((Condition one) -> of(one).occasionsAt(at)))
        .map(rarest -> words(rarest, at))
        .orElse(null);
  }

  private boolean isNoise(Condition condition, IncidentState incident, Instant at) {
    Habit habit = of(condition);
    return habit.isChronic(at)
        || habit.isGoingOn(incident.openedAt())
        || isNoiseElsewhere(condition, habit, at);
  }

  /** It has come here before, and elsewhere it is known for noise. */
  private boolean isNoiseElsewhere(Condition condition, Habit habit, Instant at) {
    return !habit.actedOn() && habit.cameBefore(at) && reputations.isNoise(condition.name());
  }

  private String words(Condition rarest, Instant at) {
    Habit habit = of(rarest);
    if (habit.isChronic(at)) {
      return String.format(
          Locale.ROOT,
          "chronic noise: %s on %s came on about %.0f occasions since %s and nobody acted on it",
          rarest.name(),
          rarest.place(),
          habit.occasionsAt(at),
          habit.since());
    }
    if (isNoiseElsewhere(rarest, habit, at)) {
      return String.format(
          Locale.ROOT,
          "chronic noise: %s came on %s before, and %.0f %% of the last times that it came anywhere"
              + " it was noise that nobody acted on",
          rarest.name(),
          rarest.place(),
          reputations.share(rarest.name()) * 100);
    }
    return String.format(
        Locale.ROOT,
        "known already: %s on %s has kept coming back within half an hour since %s and nobody"
            + " acted on it",
        rarest.name(),
        rarest.place(),
        habit.spellSince());
  }

  private Habit of(Condition condition) {
    return known(condition.key());
  }

  private Habit known(String key) {
    Habit known = habits.get(key);
    return known == null ? Habit.NONE : known;
  }
}
