package io.diapason.correlation.incident;

import io.diapason.correlation.incident.Customs.Condition;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition in an incident is news to people. It is not when it comes as it usually does
 * and nobody ever acts on it, or when they have an incident of it already.
 *
 * @param noise what was learnt of the tenant
 * @param incident in which the conditions are
 * @param at when it is asked
 */
record News(ChronicNoise noise, IncidentState incident, Instant at) {

  /** Why a condition is no news. */
  enum WhyNot {
    /** It keeps coming on this CI. */
    CHRONIC,
    /** An earlier incident told of it on this CI, and it has not been away for long since. */
    TOLD,
    /** An earlier incident told of it on another CI, and nothing is known to be behind this one. */
    TOLD_OF_ITS_KIND,
    /** It is known for noise elsewhere. */
    NOISE_ELSEWHERE
  }

  /** Why this condition of the incident is no news; null when it is. */
  @Nullable WhyNot whyNot(Condition condition) {
    Habit habit = noise.of(condition);
    if (habit.actedOn()) {
      return null;
    }
    if (habit.isChronic(at)) {
      return WhyNot.CHRONIC;
    }
    if (habit.isGoingOn(incident.openedAt())) {
      return WhyNot.TOLD;
    }
    Habit kind = noise.of(condition.anywhere());
    if (isTold(condition.name(), kind)) {
      return WhyNot.TOLD_OF_ITS_KIND;
    }
    return isNoiseElsewhere(condition, habit.cameBefore(at)) ? WhyNot.NOISE_ELSEWHERE : null;
  }

  private boolean isNoiseElsewhere(Condition condition, boolean before) {
    return before
        ? noise.reputations().isNoise(condition.name())
        : noise.reputations().isMostlyNoise(condition.name());
  }

  /**
   * Whether an incident of this kind was announced since it began to go round, not long ago. What
   * has something upstream may be a sign of that and is left to correlation.
   */
  private boolean isTold(String name, Habit kind) {
    if (kind.spellIn() == null || !kind.isGoingRound(incident.openedAt())) {
      return false;
    }
    IncidentState first = noise.incidents().get(kind.spellIn().value());
    return first != null
        && !first.id().equals(incident.id())
        && nothingIsUpstream()
        && isSince(first.announcedAt(), kind.spellSince())
        && wasNews(name, first);
  }

  private boolean nothingIsUpstream() {
    return incident.episodes().keySet().containsAll(incident.roots().keySet());
  }

  private static boolean isSince(@Nullable Instant announced, @Nullable Instant since) {
    return announced != null && since != null && !announced.isBefore(since);
  }

  /** Whether a condition was no habit on one at least of the CIs that an incident had it on. */
  private boolean wasNews(String name, IncidentState first) {
    return first.episodes().keySet().stream()
        .map(place -> noise.of(new Condition(name, place)))
        .anyMatch(habit -> habit.since() != null && !habit.isChronic(first.openedAt()));
  }

  /** Says why a condition that is no news is none; empty for one that is. */
  String words(Condition condition) {
    WhyNot why = whyNot(condition);
    if (why == null) {
      return "";
    }
    Habit habit = noise.of(condition);
    Habit kind = noise.of(condition.anywhere());
    return switch (why) {
      case CHRONIC ->
          words(
              "chronic noise: %s on %s came on about %.0f occasions since %s and nobody acted on"
                  + " it",
              condition.name(), condition.place(), habit.occasionsAt(at), habit.since());
      case TOLD ->
          words(
              "known already: %s on %s has kept coming back within an hour since %s and nobody"
                  + " acted on it",
              condition.name(), condition.place(), habit.spellSince());
      case TOLD_OF_ITS_KIND ->
          words(
              "known already: %s has kept coming within an hour on other CIs since %s, which %s"
                  + " tells of, nothing is known to be behind it on %s, and nobody acted on it",
              condition.name(), kind.spellSince(), kind.spellIn(), condition.place());
      case NOISE_ELSEWHERE ->
          words(
              "chronic noise: %s came on %s, and %.0f %% of the last times that it came anywhere it"
                  + " was noise that nobody acted on",
              condition.name(),
              condition.place(),
              noise.reputations().share(condition.name()) * 100);
    };
  }

  private static String words(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
