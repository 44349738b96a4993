package io.diapason.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict why an alert is quiet.
 *
 * @param kind what sort of rule says so
 * @param ruleId the rule, such as the id of a silence
 * @param evidence what the rule went by, in words
 * @param source for an inhibition: the identity of the alert that explains this one; else empty
 * @param until when the rule ends by itself; null when something else must happen first
 */
public record Suppression(
    Kind kind, String ruleId, String evidence, String source, @Nullable Instant until) {

  /** What can keep an alert quiet. */
  public enum Kind {
    SILENCED,
    MAINTENANCE,
    INHIBITED
  }

  public Suppression {
    evidence = evidence == null ? "" : evidence;
    source = source == null ? "" : source;
  }
}
