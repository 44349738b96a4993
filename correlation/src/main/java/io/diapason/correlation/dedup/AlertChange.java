package io.diapason.correlation.dedup;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What deduplication announces: an alert became different from what was known of it. When only time
 * passed there is no event to take the words from: name, labels and the like are empty then, and
 * the incident that the alert belongs to knows them.
 *
 * @param kind what happened
 * @param tenant whose estate it concerns
 * @param at the stream's time at which it happened
 * @param receipt the event behind it; {@link Receipt#NONE} when only time passed
 * @param fingerprint the alert's identity
 * @param name the condition
 * @param severity as last said
 * @param status whether it holds now
 * @param summary one line for people
 * @param source the integration that spoke
 * @param labels what identifies it
 * @param annotations what describes it
 * @param generatorUrl where the source shows it
 * @param firings when it began to fire, each time
 * @param endedAt when the condition ended; null while it holds
 */
public record AlertChange(
    Kind kind,
    String tenant,
    Instant at,
    Receipt receipt,
    Fingerprint fingerprint,
    String name,
    Severity severity,
    AlertStatus status,
    String summary,
    String source,
    Map<String, String> labels,
    Map<String, String> annotations,
    String generatorUrl,
    List<Instant> firings,
    @Nullable Instant endedAt) {

  /** What can happen to an alert. */
  public enum Kind {
    OPENED,
    REOPENED,
    /** Its source says that it began once more, and never said that it had ended. */
    BEGAN_AGAIN,
    SEVERITY_CHANGED,
    ACKNOWLEDGED,
    RESOLVED,
    /** Nobody repeated it in time, so it counts as over. */
    EXPIRED,
    /** It begins and ends so often that it is held open, whatever it says. */
    FLAPPING,
    /** It flapped, and still holds now that it is steady. */
    STEADY;

    /** Whether an alert that belongs to no incident looks for one by this. */
    public boolean fires() {
      return this == OPENED || this == REOPENED || this == BEGAN_AGAIN || this == FLAPPING;
    }
  }

  public AlertChange {
    labels = labels == null ? Map.of() : labels;
    annotations = annotations == null ? Map.of() : annotations;
    firings = firings == null ? List.of() : firings;
  }

  /** Dresses an announcement with the words of the event behind it. */
  public static AlertChange of(DedupDecision.Announced announced, AlertEvent event) {
    AlertState state = announced.state();
    return new AlertChange(
        announced.kind(),
        event.tenant(),
        announced.at(),
        announced.byTime() ? Receipt.NONE : event.receipt(),
        event.fingerprint(),
        event.name(),
        state.severity(),
        state.status(),
        event.summary(),
        event.source(),
        event.labels(),
        event.annotations(),
        event.generatorUrl(),
        state.firings(),
        state.endedAt());
  }

  /** An announcement behind which there is no event. */
  public static AlertChange of(
      DedupDecision.Announced announced, String tenant, Fingerprint fingerprint) {
    AlertState state = announced.state();
    return new AlertChange(
        announced.kind(),
        tenant,
        announced.at(),
        Receipt.NONE,
        fingerprint,
        "",
        state.severity(),
        state.status(),
        "",
        "",
        Map.of(),
        Map.of(),
        "",
        state.firings(),
        state.endedAt());
  }

  /** These words with the state of another change of the same alert. */
  public AlertChange after(Kind as, AlertChange state) {
    return new AlertChange(
        as,
        tenant,
        state.at,
        state.receipt,
        fingerprint,
        name,
        state.severity,
        state.status,
        summary,
        source,
        labels,
        annotations,
        generatorUrl,
        state.firings,
        state.endedAt);
  }

  /** The same, said because time has come to this moment and not because of an event. */
  public AlertChange saidAt(Instant now) {
    return new AlertChange(
        kind,
        tenant,
        now,
        Receipt.NONE,
        fingerprint,
        name,
        severity,
        status,
        summary,
        source,
        labels,
        annotations,
        generatorUrl,
        firings,
        endedAt);
  }
}
