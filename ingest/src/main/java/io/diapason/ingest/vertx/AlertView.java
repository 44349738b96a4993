package io.diapason.ingest.vertx;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What is known of alerts now, for clients that ask as they would ask the tools that we replace.
 */
public interface AlertView {

  /** All open alerts of a tenant, in any order. */
  CompletionStage<List<IncidentAlert>> openAlerts(String tenant);

  /** One alert, open or not; empty when none of this identity was ever shown. */
  CompletionStage<Optional<IncidentAlert>> find(String tenant, Fingerprint fingerprint);
}
