package io.diapason.correlation.incident;

import io.diapason.correlation.incident.Customs.Condition;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fires day by day and is never acted on. Alone it needs nobody; but it may be part of
 * something that does.
 *
 * @param habits how regularly conditions and their kinds come back, by number of the condition
 * @param reputations how often a condition was noise wherever it came
 * @param incidents those that are remembered, by id
 */
record ChronicNoise(Table<Habit> habits, Reputations reputations, Table<IncidentState> incidents) {

  /** Habit or not: what has so many alerts at once is looked at. */
  static final int MOST_ALERTS = 20;

  /** What is new to know when these conditions take part in an incident. */
  Learnt learn(Moment moment, Iterable<Condition> conditions) {
    IncidentId incident = moment.incident().id();
    Map<String, Habit> learntHabits = new HashMap<>();
    Map<String, Usual> learntReputations = new HashMap<>();
    for (Condition condition : conditions) {
      Habit next = comes(condition, moment, learntHabits);
      comes(condition.anywhere(), moment, learntHabits);
      boolean noise = next.isChronic(moment.at());
      learntReputations.putAll(reputations.learn(condition.name(), incident, noise));
    }
    return new Learnt(learntHabits, learntReputations);
  }

  private Habit comes(Condition condition, Moment moment, Map<String, Habit> learnt) {
    String key = condition.key();
    Habit known = known(key);
    Habit next = known.in(moment.incident().id(), moment.at());
    if (!next.equals(known)) {
      learnt.put(key, next);
    }
    return next;
  }

  /** When an incident grows. */
  record Moment(IncidentState incident, Instant at) {}

  /**
   * What is new to know.
   *
   * @param habits of how regularly conditions and their kinds come back
   * @param reputations of how often they are noise wherever they come
   */
  record Learnt(Map<String, Habit> habits, Map<String, Usual> reputations) {}

  /** What is new to know when people act on a condition. */
  Map<String, Habit> acknowledged(Condition condition) {
    Map<String, Habit> learnt = new HashMap<>();
    for (Condition one : List.of(condition, condition.anywhere())) {
      Habit known = of(one);
      if (!known.actedOn()) {
        learnt.put(one.key(), known.acknowledged());
      }
    }
    return learnt;
  }

  /**
   * Why an incident is nothing but chronic noise: no condition of it is news, none of its alerts is
   * critical, and there are few. Null when it is more.
   */
  @Nullable String reason(IncidentState incident, List<Member> members, Instant at) {
    boolean small = incident.alerts() <= MOST_ALERTS && members.size() == incident.alerts();
    if (!small || incident.worstEver() == Severity.CRITICAL) {
      return null;
    }
    News news = new News(this, incident, at);
    List<Condition> conditions =
        members.stream().map(member -> Condition.of(member.alert())).distinct().toList();
    if (conditions.stream().anyMatch(condition -> news.whyNot(condition) == null)) {
      return null;
    }
    return conditions.stream()
        .min(Comparator.comparingDouble((Condition one) -> of(one).occasionsAt(at)))
        .map(news::words)
        .orElse(null);
  }

  Habit of(Condition condition) {
    return known(condition.key());
  }

  private Habit known(String key) {
    Habit known = habits.get(key);
    return known == null ? Habit.NONE : known;
  }
}
