package io.diapason.ingest.source;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source said of one alert, understood but not yet stamped. What depends on the moment of
 * its receipt, such as whether its end has passed, is decided by {@link #stamp}.
 *
 * @param says what is said
 * @param tenant whose estate it concerns
 * @param source the integration that spoke
 * @param fingerprint the identity of the alert
 * @param name the condition
 * @param severity how bad the source says it is
 * @param summary one line for people
 * @param labels what identifies it and places it on a CI
 * @param annotations what only describes it
 * @param startsAt when it began; null when not said
 * @param endsAt when it ended or will count as ended; null when not said
 * @param generatorUrl where the source shows it; may be empty
 * @param position where in the body it stands
 * @param holdsFor how long a firing holds that its source neither ends nor repeats; does not matter
 *     to {@link Says#HOLDS_UNTIL_END}
 */
public record AlertDraft(
    Says says,
    String tenant,
    String source,
    Fingerprint fingerprint,
    String name,
    Severity severity,
    String summary,
    Map<String, String> labels,
    Map<String, String> annotations,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    String generatorUrl,
    Position position,
    Duration holdsFor) {

  /** Until when a firing holds whose source repeats it and gave no end. */
  public static final Duration RENEWED_BY_REPEATS = Duration.ofMinutes(5);

  /** How long a firing holds whose source will say when it is over, and only that. */
  public static final Duration UNTIL_RESOLVED = Duration.ofDays(7);

  /** How long a firing holds whose source never says that it is over. */
  public static final Duration NEVER_RESOLVED = Duration.ofHours(1);

  /** What a source can say. */
  public enum Says {
    FIRING,
    ACKNOWLEDGED,
    RESOLVED,
    /** Holds until its end, and is over when that lies behind the receipt: Alertmanager's way. */
    HOLDS_UNTIL_END
  }

  /** The same with labels that it does not carry itself; they identify nothing. */
  public AlertDraft withDefaults(Map<String, String> defaults) {
    if (labels.keySet().containsAll(defaults.keySet())) {
      return this;
    }
    Map<String, String> all = new HashMap<>(defaults);
    all.putAll(labels);
    return new AlertDraft(
        says,
        tenant,
        source,
        fingerprint,
        name,
        severity,
        summary,
        all,
        annotations,
        startsAt,
        endsAt,
        generatorUrl,
        position,
        holdsFor);
  }

  /** The entry of the log that this becomes when it is received at this moment. */
  public AlertEvent stamp(Receipt receipt, Instant receivedAt) {
    AlertEvent.Kind kind = kindAt(receivedAt);
    boolean resolved = kind == AlertEvent.Kind.RESOLVED;
    Instant end = endsAt == null ? receivedAt : endsAt;
    return new AlertEvent(
        kind,
        tenant,
        receipt,
        receivedAt,
        source,
        fingerprint,
        name,
        severity,
        summary,
        labels,
        annotations,
        startsAt,
        resolved ? end : null,
        resolved ? null : expiry(receivedAt),
        generatorUrl);
  }

  /** What it says when it is received at this moment. */
  public AlertEvent.Kind kindAt(Instant receivedAt) {
    return switch (says) {
      case FIRING -> AlertEvent.Kind.FIRING;
      case ACKNOWLEDGED -> AlertEvent.Kind.ACKNOWLEDGED;
      case RESOLVED -> AlertEvent.Kind.RESOLVED;
      case HOLDS_UNTIL_END ->
          endsAt == null || endsAt.isAfter(receivedAt)
              ? AlertEvent.Kind.FIRING
              : AlertEvent.Kind.RESOLVED;
    };
  }

  private Instant expiry(Instant receivedAt) {
    if (says != Says.HOLDS_UNTIL_END) {
      return receivedAt.plus(holdsFor);
    }
    return endsAt == null ? receivedAt.plus(RENEWED_BY_REPEATS) : endsAt;
  }
}
