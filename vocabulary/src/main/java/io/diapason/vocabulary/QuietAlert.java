package io.diapason.vocabulary;

import java.time.Instant;
import java.util.List;

/**
 * An open alert that rules keep from being judged, or one that they no longer do.
 *
 * @param tenant whose alert it is
 * @param at the stream's time from which this holds
 * @param alert the alert as it would be a member of an incident
 * @param by every rule that keeps it quiet; empty when none does any more
 */
public record QuietAlert(String tenant, Instant at, IncidentAlert alert, List<Suppression> by) {

  public QuietAlert {
    by = by == null ? List.of() : List.copyOf(by);
  }
}
