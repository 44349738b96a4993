package io.diapason.ticketing.elastic;

import io.diapason.ticketing.view.IncidentKey;
import io.diapason.vocabulary.IncidentSnapshot;
import java.time.Instant;

/** An incident without its alerts, as a document: what is searched, and beside it the whole. */
record HeaderDocument(
    String tenant,
    String id,
    String status,
    Instant openedAt,
    int alertCount,
    int openCount,
    IncidentSnapshot header) {

  static HeaderDocument of(IncidentSnapshot header) {
    return new HeaderDocument(
        header.tenant(),
        header.id().value(),
        header.status().name(),
        header.openedAt(),
        header.alertCount(),
        header.openCount(),
        header);
  }

  IncidentKey key() {
    return IncidentKey.of(header);
  }
}
