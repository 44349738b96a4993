package io.diapason.correlation.incident;

import io.diapason.correlation.incident.Customs.Condition;
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
 */
record ChronicNoise(Table<Habit> habits) {

  /** Habit or not: what has so many alerts at once is looked at. */
  static final int MOST_ALERTS = 20;

  /** What is new to know when these conditions take part in an incident. */
  Map<String, Habit> learn(Moment moment, Iterable<Condition> conditions) {
    Map<String, Habit> learnt = new HashMap<>();
    for (Condition condition : conditions) {
      Habit known = of(condition);
      Habit next = known.in(moment.incident().id(), moment.at());
      if (!next.equals(known)) {
        learnt.put(condition.key(), next);
      }
    }
    return learnt;
  }

  /** When an incident grows. */
  record Moment(IncidentState incident, Instant at) {}

  /** What is new to know when people act on a condition. */
  Map<String, Habit> acknowledged(Condition condition) {
    Habit known = of(condition);
    return known.actedOn() ? Map.of() : Map.of(condition.key(), known.acknowledged());
  }

  /**
   * Why an incident is nothing but chronic noise: all its conditions are, none of its alerts is
   * critical, and there are few. Null when it is more.
   */
  @Nullable String reason(IncidentState incident, List<Member> members, Instant at) {
    boolean small = incident.alerts() <= MOST_ALERTS && members.size() == incident.alerts();
    if (!small || incident.worstEver() == Severity.CRITICAL) {
      return null;
    }
    List<Condition> conditions =
        members.stream().map(member -> Condition.of(member.alert())).distinct().toList();
    if (!conditions.stream().allMatch(condition -> of(condition).isChronic(at))) {
      return null;
    }
    return conditions.stream()
        .min(Comparator.comparingDouble((Condition one) -> of(one).occasionsAt(at)))
        .map(rarest -> words(rarest, at))
        .orElse(null);
  }

  private String words(Condition rarest, Instant at) {
    Habit habit = of(rarest);
    return String.format(
        Locale.ROOT,
        "chronic noise: %s on %s came on about %.0f occasions since %s and nobody acted on it",
        rarest.name(),
        rarest.place(),
        habit.occasionsAt(at),
        habit.since());
  }

  private Habit of(Condition condition) {
    Habit known = habits.get(condition.key());
    return known == null ? Habit.NONE : known;
  }
}
