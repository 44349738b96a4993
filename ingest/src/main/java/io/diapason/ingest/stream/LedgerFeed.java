package io.diapason.ingest.stream;

import io.diapason.vocabulary.LedgerSnapshot;
import org.jspecify.annotations.Nullable;

/** The engine's side of the ledger, as it last announced it. */
@FunctionalInterface
public interface LedgerFeed {

  /** The newest totals of a tenant; null before the engine has said anything. */
  @Nullable LedgerSnapshot newest(String tenant);
}
