package io.diapason.deploy.replay.difference;

import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a case tells it.
 *
 * @param id by which the files of incidents have it
 * @param title one line for people
 * @param openedAt when it opened
 * @param priority how soon somebody would have had to work on it, in the end
 * @param team whose it would have been; may be empty
 * @param alerts how many alerts it has
 * @param firstPageAt when somebody would first have been told; null when nobody would
 */
public record DifferentIncident(
    IncidentId id,
    String title,
    Instant openedAt,
    Priority priority,
    String team,
    int alerts,
    @Nullable Instant firstPageAt) {

  static DifferentIncident of(ReplayedIncident incident) {
    return new DifferentIncident(
        incident.header().id(),
        incident.header().title(),
        incident.header().openedAt(),
        incident.header().priority(),
        incident.header().team(),
        incident.alertCount(),
        incident.firstPage() == null ? null : incident.firstPage().at());
  }
}
