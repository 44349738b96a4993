package io.diapason.ticketing.elastic;

import io.diapason.ticketing.run.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as a document: what is searched, and beside it the whole, which is only kept.
 *
 * @param dueAt when a worker must next look at it; null for never
 */
record RunDocument(
    String tenant,
    String id,
    String state,
    String runbook,
    String ticket,
    String incident,
    Instant openedAt,
    @Nullable Instant dueAt,
    Run run) {

  static RunDocument of(Run run) {
    return new RunDocument(
        run.tenant(),
        run.id(),
        run.state().name(),
        run.runbook().id(),
        run.ticketId().value(),
        run.incidentId().value(),
        run.createdAt(),
        run.nextWakeAt(),
        run);
  }
}
