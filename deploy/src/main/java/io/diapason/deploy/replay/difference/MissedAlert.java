package io.diapason.deploy.replay.difference;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Severity;

/**
 * An alert that only one configuration put into an incident.
 *
 * @param missedBy the side on which no incident took it
 * @param fingerprint the alert's identity
 * @param name the condition
 * @param ci the CI it was placed on; may be empty
 * @param severity how bad its source said it is
 * @param incident the incident that took it on the other side
 */
public record MissedAlert(
    Side missedBy,
    Fingerprint fingerprint,
    String name,
    String ci,
    Severity severity,
    IncidentId incident) {

  /** Of two configurations. */
  public enum Side {
    /** The one that is reported. */
    HERE,
    /** The one that it is held against. */
    THERE
  }
}
