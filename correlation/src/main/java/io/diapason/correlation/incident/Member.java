package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;

/**
 * An alert and the incident that it belongs to.
 *
 * @param incident whose member it is
 * @param alert the alert, with the reason why
 */
public record Member(IncidentId incident, IncidentAlert alert) {}
