package io.diapason.ingest.heartbeat;

import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Map;

/**
 * What the alert of a missing ping says.
 *
 * @param message one line for people; empty to say which ping is missing since when
 * @param severity how bad it is
 * @param labels what places it on a CI, such as {@code service}
 * @param tags what else its owner calls it; one such as {@code env:prod} is a label as well
 */
public record MissingAlert(
    String message, Severity severity, Map<String, String> labels, List<String> tags) {

  /** A warning in our words. */
  public static final MissingAlert USUAL =
      new MissingAlert("", Severity.WARNING, Map.of(), List.of());

  public MissingAlert {
    message = message == null ? "" : message;
    severity = severity == null ? Severity.WARNING : severity;
    labels = labels == null ? Map.of() : Map.copyOf(labels);
    tags = tags == null ? List.of() : List.copyOf(tags);
  }
}
