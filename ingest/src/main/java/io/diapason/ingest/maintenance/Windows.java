package io.diapason.ingest.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Keeps the newest version of every maintenance window, those that are over included. */
public interface Windows {

  /**
   * Keeps a window in place of its earlier version; completes when it is durable, and is found from
   * then on.
   */
  CompletionStage<Void> put(KeptWindow window);

  /** All of a tenant, in any order. */
  List<KeptWindow> of(String tenant);

  /** One of them. */
  Optional<KeptWindow> find(String tenant, String id);
}
