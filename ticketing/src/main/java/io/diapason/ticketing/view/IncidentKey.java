package io.diapason.ticketing.view;

import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;

/** Where an incident is kept: every key begins with its tenant. */
public record IncidentKey(String tenant, IncidentId id) {

  /** The key of the incident that a snapshot speaks of. */
  public static IncidentKey of(IncidentSnapshot snapshot) {
    return new IncidentKey(snapshot.tenant(), snapshot.id());
  }

  @Override
  public String toString() {
    return tenant + "|" + id;
  }
}
