package io.diapason.ticketing.audit;

import io.diapason.ticketing.paging.Page;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps entries for good: there is no way to change or to take away one. Stages fail with the
 * outage of the store behind it.
 */
public interface AuditLog {

  /**
   * Adds entries. One whose id is there already stays as it is, so that whoever is not sure may
   * tell it again. Durable when the stage completes.
   */
  CompletionStage<Void> append(List<AuditEntry> entries);

  /** Entries that match, newest first. May lag behind the last addition by a second. */
  CompletionStage<Page<AuditEntry>> search(AuditQuery query);
}
