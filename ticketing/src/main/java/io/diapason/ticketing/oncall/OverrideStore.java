package io.diapason.ticketing.oncall;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the book of overrides of each tenant. A write is durable when its stage completes, and
 * happens only if nobody else wrote since the book was read.
 */
public interface OverrideStore {

  /**
   * A book as it was read.
   *
   * @param book empty when there was none
   * @param token the store's word for exactly this state of it; null when there was none
   */
  record Read(OverrideBook book, @Nullable String token) {}

  /** Reads the book as it stands now. */
  CompletionStage<Read> read(String tenant);

  /** Writes a book that must still be as it was read; false when it is not. */
  CompletionStage<Boolean> write(String tenant, OverrideBook book, @Nullable String token);
}
