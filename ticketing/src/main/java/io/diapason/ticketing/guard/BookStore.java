package io.diapason.ticketing.guard;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the books of remediation. A write is durable when its stage completes, and it happens only
 * if nobody else wrote since the book was read. Stages fail with {@link
 * io.diapason.ticketing.ticket.StoreOutage}.
 */
public interface BookStore {

  /**
   * A book as it was read.
   *
   * @param book as it stands; empty when none was written
   * @param token names the writing that was read; null when there was none
   */
  record Read(RemediationBook book, @Nullable String token) {}

  /** Reads the book of a tenant as it stands now. */
  CompletionStage<Read> read(String tenant);

  /** Writes the book if it still is as it was read; false when it is not. */
  CompletionStage<Boolean> write(String tenant, RemediationBook book, @Nullable String token);
}
