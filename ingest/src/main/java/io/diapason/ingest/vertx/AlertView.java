package io.diapason.ingest.vertx;

import io.diapason.vocabulary.IncidentAlert;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The alerts that are open now, for clients that ask as they would ask an Alertmanager. */
@FunctionalInterface
public interface AlertView {

  /** All open alerts of a tenant, in any order. */
  CompletionStage<List<IncidentAlert>> openAlerts(String tenant);
}
