package io.diapason.ticketing.view;

import io.diapason.ticketing.paging.Page;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A searchable copy of what the stream says of incidents. It can be rebuilt from the stream at any
 * time: old versions change nothing. Stages fail with {@link
 * io.diapason.ticketing.ticket.StoreOutage}.
 */
public interface IncidentView {

  /** Takes versions in. When the stage completes they are durable and every reader sees them. */
  CompletionStage<Void> apply(List<IncidentSnapshot> snapshots);

  /** One incident with all its alerts; a merged one has none left and names its elder. */
  default CompletionStage<Optional<IncidentSnapshot>> get(String tenant, IncidentId id) {
    return get(tenant, id, Integer.MAX_VALUE);
  }

  /** The same with at most so many of its alerts, those that joined first. */
  CompletionStage<Optional<IncidentSnapshot>> get(String tenant, IncidentId id, int alerts);

  /** Incidents newest first, each with at most the wanted number of its alerts. */
  CompletionStage<Page<IncidentSnapshot>> list(IncidentQuery query);

  /** Every alert of a tenant that still holds, once. */
  CompletionStage<List<IncidentAlert>> openAlerts(String tenant);

  /** One alert of a tenant, whether it still holds or not. */
  default CompletionStage<Optional<IncidentAlert>> find(String tenant, Fingerprint fingerprint) {
    return locate(tenant, fingerprint).thenApply(found -> found.map(PlacedAlert::alert));
  }

  /** The same with the incident that it is a member of, the latest one if it was in several. */
  CompletionStage<Optional<PlacedAlert>> locate(String tenant, Fingerprint fingerprint);

  /** How much there is of a tenant. */
  CompletionStage<Totals> totals(String tenant);
}
