package io.diapason.correlation.incident;

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
