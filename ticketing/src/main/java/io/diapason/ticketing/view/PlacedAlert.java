package io.diapason.ticketing.view;

import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;

/**
 * An alert and where it is a member.
 *
 * @param incident whose member it is
 * @param alert how it stands there
 */
public record PlacedAlert(IncidentId incident, IncidentAlert alert) {}
