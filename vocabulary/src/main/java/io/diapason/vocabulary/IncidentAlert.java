package io.diapason.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a member of an incident, with the reason why it belongs there.
 *
 * @param fingerprint the alert's identity
 * @param name the condition
 * @param ci the CI it was placed on; empty when its labels name none
 * @param severity how bad the source says it is
 * @param status whether it still holds
 * @param firings when it began to fire, each time, oldest first; the newest hundred at most
 * @param endedAt when it last resolved
 * @param joinedAt when it became a member
 * @param reason why it belongs to the incident, in words and numbers
 * @param summary one line for people
 * @param source the integration that spoke of it
 * @param labels what identifies it
 * @param annotations what describes it
 * @param generatorUrl where the source shows it; may be empty
 */
public record IncidentAlert(
    Fingerprint fingerprint,
    String name,
    String ci,
    Severity severity,
    AlertStatus status,
    List<Instant> firings,
    @Nullable Instant endedAt,
    Instant joinedAt,
    String reason,
    String summary,
    String source,
    Map<String, String> labels,
    Map<String, String> annotations,
    String generatorUrl) {

  public IncidentAlert {
    firings = firings == null ? List.of() : firings;
    labels = labels == null ? Map.of() : labels;
    annotations = annotations == null ? Map.of() : annotations;
  }

  /** The same alert that fired at these moments. */
  public IncidentAlert withFirings(List<Instant> moments) {
    return new IncidentAlert(
        fingerprint,
        name,
        ci,
        severity,
        status,
        moments,
        endedAt,
        joinedAt,
        reason,
        summary,
        source,
        labels,
        annotations,
        generatorUrl);
  }
}
