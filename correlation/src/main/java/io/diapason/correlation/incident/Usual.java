package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * In how many incidents a CI, or one condition of it, took part, learnt from the stream. Counts
 * fade with each further incident of that CI, so what it no longer does is forgotten.
 *
 * @param times how many, each counting {@link #FADING} times the one after it
 * @param number the CI's incidents up to the one that was counted last
 * @param last the incident that was counted last; null before the first
 */
public record Usual(double times, long number, @Nullable IncidentId last) {

  static final Usual NONE = new Usual(0, 0, null);

  /** Half is forgotten after 23 incidents. */
  private static final double FADING = 0.97;

  /** The CI takes part in an incident; in one that it is in already, nothing is new. */
  Usual in(IncidentId incident) {
    return in(incident, number + 1);
  }

  /** A condition takes part in an incident, which is one of this number for its CI. */
  Usual in(IncidentId incident, long now) {
    return incident.equals(last) ? this : new Usual(timesAt(now) + 1, now, incident);
  }

  /** How often a condition took part, seen from a later incident of its CI. */
  double timesAt(long now) {
    return times * Math.pow(FADING, (double) Math.max(0, now - number));
  }
}
