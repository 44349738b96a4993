package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;

/**
 * An alert and the incident that it belongs to.
 *
 * @param incident whose member it is
 * @param alert the alert, with the reason why
 * @param expired whether it counts as over only because nobody repeated it
 */
public record Member(IncidentId incident, IncidentAlert alert, boolean expired) {

  Member(IncidentId incident, IncidentAlert alert) {
    this(incident, alert, false);
  }
}
