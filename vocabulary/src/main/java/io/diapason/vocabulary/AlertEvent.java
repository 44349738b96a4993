package io.diapason.vocabulary;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log of record {@code alerts}: what a source said of one alert, understood and
 * stamped at the door, in the order in which the engine came to know it.
 *
 * @param kind what was said; a {@link Kind#TICK} only says that time has passed
 * @param tenant whose estate it concerns
 * @param receipt the number that the door gave; for a tick the last number given so far
 * @param receivedAt the stream's time, stamped once at the door, never going back at one door
 * @param source the integration that spoke, such as {@code alertmanager}
 * @param fingerprint the identity of the alert
 * @param name the condition, such as {@code HighErrorRate}
 * @param severity how bad the source says it is
 * @param summary one line for people; may be empty
 * @param labels what identifies the alert and places it on a CI
 * @param annotations what only describes it
 * @param startsAt when the condition began, as the source says
 * @param endsAt for a resolve: when the condition ended
 * @param expiresAt for a firing: when it counts as over unless it is repeated; null for never
 * @param generatorUrl where the source shows the condition; may be empty
 */
public record AlertEvent(
    Kind kind,
    String tenant,
    Receipt receipt,
    Instant receivedAt,
    String source,
    Fingerprint fingerprint,
    String name,
    Severity severity,
    String summary,
    Map<String, String> labels,
    Map<String, String> annotations,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Instant expiresAt,
    String generatorUrl) {

  /** What a source can say of an alert. */
  public enum Kind {
    FIRING,
    ACKNOWLEDGED,
    RESOLVED,
    TICK
  }

  public AlertEvent {
    receipt = receipt == null ? Receipt.NONE : receipt;
    fingerprint = fingerprint == null ? Fingerprint.NONE : fingerprint;
    tenant = tenant == null ? "" : tenant;
    source = source == null ? "" : source;
    name = name == null ? "" : name;
    severity = severity == null ? Severity.WARNING : severity;
    summary = summary == null ? "" : summary;
    labels = labels == null ? Map.of() : labels;
    annotations = annotations == null ? Map.of() : annotations;
    generatorUrl = generatorUrl == null ? "" : generatorUrl;
  }

  /** Says only that the door's clock has reached this moment and how many events it has taken. */
  public static AlertEvent tick(Receipt lastGiven, Instant at) {
    return new AlertEvent(
        Kind.TICK,
        "",
        lastGiven,
        at,
        "",
        Fingerprint.NONE,
        "",
        Severity.INFO,
        "",
        Map.of(),
        Map.of(),
        null,
        null,
        null,
        "");
  }
}
