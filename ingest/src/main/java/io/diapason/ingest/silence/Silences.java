package io.diapason.ingest.silence;

import io.diapason.vocabulary.Silence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Keeps the newest version of every silence, those that have ended included. */
public interface Silences {

  /**
   * Keeps a silence in place of its earlier version; completes when it is durable, and is found
   * from then on.
   */
  CompletionStage<Void> put(Silence silence);

  /** All silences of a tenant, in any order. */
  List<Silence> of(String tenant);

  /** The silence of this id. */
  Optional<Silence> find(String tenant, String id);
}
