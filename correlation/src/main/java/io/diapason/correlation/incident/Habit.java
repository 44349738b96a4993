package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How regularly one condition of a CI comes back, or one kind of condition wherever it comes,
 * learnt from the stream. What is counted are the hours in which it took part in a new incident: a
 * burst within an hour is one occasion, and so is all that belongs to one incident. Counts fade to
 * half in a week.
 *
 * @param since when it was first seen; null before
 * @param countedAt when the last occasion was; null before the first
 * @param occasions how many there were, each fading
 * @param last the incident that was counted last; null before the first
 * @param actedOn whether people have acknowledged it, this time or ever
 * @param joinedAt when it joined the incident that was counted last; null before, and of old state
 * @param spellSince when it began to come back within an hour each time; null before, and of old
 *     state
 * @param spellIn the incident that it came in then; null before, and of old state
 */
public record Habit(
    @Nullable Instant since,
    @Nullable Instant countedAt,
    double occasions,
    @Nullable IncidentId last,
    boolean actedOn,
    @Nullable Instant joinedAt,
    @Nullable Instant spellSince,
    @Nullable IncidentId spellIn) {

  static final Habit NONE = new Habit(null, null, 0, null, false, null, null, null);

  /** Four occasions, the present one among them and each fading, are a habit and no longer news. */
  private static final double HABITUAL = 3.5;

  /** Three occasions, the first of them two days ago: what comes once a day on its third day. */
  private static final double DAILY = 2.7;

  /** Two occasions, of which the first has faded somewhat. */
  private static final double TWICE = 1.5;

  /** What comes back for the first time within a working day is still news. */
  private static final Duration LEARNING = Duration.ofHours(6);

  /** Three times within a day may still be one trouble. */
  private static final Duration DAY = Duration.ofDays(1);

  /** What begins again within so long is the same trouble still; as long as incidents reopen. */
  private static final Duration SPELL = Duration.ofHours(1);

  /** What has gone round for longer is always somewhere in a large estate, and tells nothing. */
  private static final Duration ROUND = Duration.ofHours(3);

  private static final double HALF_LIFE_HOURS = 7 * 24;

  /** It takes part in an incident. */
  Habit in(IncidentId incident, Instant at) {
    if (incident.equals(last)) {
      return this;
    }
    boolean sameOccasion = countedAt != null && hour(countedAt) == hour(at);
    boolean sameSpell = spellSince != null && joinedAt != null && joinedAt.plus(SPELL).isAfter(at);
    return new Habit(
        since == null ? at : since,
        sameOccasion ? countedAt : at,
        sameOccasion ? occasions : occasionsAt(at) + 1,
        incident,
        actedOn,
        at,
        sameSpell ? spellSince : at,
        sameSpell && spellIn != null ? spellIn : incident);
  }

  /** People have acted on it. */
  Habit acknowledged() {
    return new Habit(since, countedAt, occasions, last, true, joinedAt, spellSince, spellIn);
  }

  /** Whether it keeps coming back, day by day, and nobody does anything about it. */
  boolean isChronic(Instant at) {
    return !actedOn && (came(HABITUAL, LEARNING, at) || came(DAILY, DAY, at));
  }

  private boolean came(double times, Duration over, Instant at) {
    return since != null && !since.plus(over).isAfter(at) && occasionsAt(at) >= times;
  }

  /**
   * Whether it is the same trouble as that of an earlier incident: it has kept coming back within
   * an hour each time since before this one opened, and nobody has done anything about it.
   */
  boolean isGoingOn(Instant opened) {
    return !actedOn && spellSince != null && spellSince.isBefore(opened);
  }

  /**
   * Whether it is a kind that began to come on one CI after the other not long before an incident
   * opened, and that nobody has done anything about.
   */
  boolean isGoingRound(Instant opened) {
    return !actedOn && spellSince != null && !spellSince.plus(ROUND).isBefore(opened);
  }

  /** Whether it has come on other occasions than the present one. */
  boolean cameBefore(Instant at) {
    return occasionsAt(at) >= TWICE;
  }

  double occasionsAt(Instant at) {
    if (countedAt == null) {
      return 0;
    }
    double hours = Growth.seconds(countedAt, at) / 3600;
    return occasions * Math.pow(0.5, hours / HALF_LIFE_HOURS);
  }

  private static long hour(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 3600);
  }
}
