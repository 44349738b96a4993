package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one CI within an incident.
 *
 * @param firstAt when its first alert came to be known
 * @param lastAt when its newest alert came to be known
 * @param alerts how many alerts it has
 * @param open how many of them still hold, by severity
 * @param worst the worst severity that any of them had
 * @param firstName the condition of the first
 */
public record Episode(
    Instant firstAt, Instant lastAt, int alerts, Tally open, Severity worst, String firstName) {

  /** A CI that broke no longer ago than this says all that its links say; then it fades. */
  private static final double FRESH_SECONDS = 60;

  private static final double FADING_SECONDS = 120;

  /** How much its newest alert still says of what breaks now, 1 to 0. */
  double freshness(Instant at) {
    double since = Growth.seconds(lastAt, at) - FRESH_SECONDS;
    return since <= 0 ? 1 : Math.exp(-since / FADING_SECONDS);
  }

  /** The episode with one more alert; it may be the first. */
  static Episode with(@Nullable Episode known, Instant at, IncidentAlert alert) {
    return known == null
        ? begin(at, alert.severity(), alert.name())
        : known.joined(at, alert.severity());
  }

  /** An episode that begins with this alert. */
  static Episode begin(Instant at, Severity severity, String name) {
    return new Episode(at, at, 1, Tally.NONE.plus(severity, 1), severity, name);
  }

  /** One more alert. */
  Episode joined(Instant at, Severity severity) {
    return new Episode(
        firstAt,
        later(lastAt, at),
        alerts + 1,
        open.plus(severity, 1),
        worst.worse(severity),
        firstName);
  }

  /** An alert that is a member already fires again. */
  Episode firesAgain(Instant at, Severity severity) {
    return new Episode(
        firstAt,
        later(lastAt, at),
        alerts,
        open.plus(severity, 1),
        worst.worse(severity),
        firstName);
  }

  Episode resolved(Severity severity) {
    return new Episode(firstAt, lastAt, alerts, open.plus(severity, -1), worst, firstName);
  }

  /** One alert fewer; null when it was the only one. */
  @Nullable Episode without(Severity severity, boolean wasOpen) {
    return alerts <= 1
        ? null
        : new Episode(
            firstAt,
            lastAt,
            alerts - 1,
            wasOpen ? open.plus(severity, -1) : open,
            worst,
            firstName);
  }

  Episode changed(Severity from, Severity to) {
    return new Episode(
        firstAt, lastAt, alerts, open.plus(from, -1).plus(to, 1), worst.worse(to), firstName);
  }

  /** The same CI's episode of two incidents that became one. */
  Episode plus(Episode other) {
    Episode first = other.firstAt.isBefore(firstAt) ? other : this;
    return new Episode(
        first.firstAt,
        later(lastAt, other.lastAt),
        alerts + other.alerts,
        open.plus(other.open),
        worst.worse(other.worst),
        first.firstName);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
