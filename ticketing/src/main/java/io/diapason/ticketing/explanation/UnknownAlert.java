package io.diapason.ticketing.explanation;

import io.diapason.vocabulary.Fingerprint;

/** Nobody knows an alert of this fingerprint: no incident has it, and no rule keeps it quiet. */
public final class UnknownAlert extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownAlert(Fingerprint alert) {
    super(
        "Expected the fingerprint of an alert that an incident has or that is quiet, but nothing is"
            + " known of '"
            + alert
            + "'");
  }
}
