package io.diapason.ticketing.remedy;

import io.diapason.ticketing.view.IncidentView;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** How incidents stand in the view of them; a merged one stands as its elder does. */
public record ViewStanding(IncidentView view) implements Standing {

  private static final int ALERTS = 2_000;

  @Override
  public CompletionStage<Of> of(String tenant, IncidentId incident, List<String> cis) {
    return view.get(tenant, incident, ALERTS).thenCompose(found -> standing(tenant, found, cis));
  }

  private CompletionStage<Of> standing(
      String tenant, Optional<IncidentSnapshot> found, List<String> cis) {
    if (found.isEmpty()) {
      // Nothing is known of it: neither its end nor a recovery is claimed.
      return CompletableFuture.completedFuture(new Of(false, false));
    }
    IncidentSnapshot incident = found.get();
    IncidentId elder = incident.mergedInto();
    if (incident.status() == IncidentStatus.MERGED && elder != null) {
      return of(tenant, elder, cis);
    }
    boolean ended = incident.status() == IncidentStatus.CLOSED;
    List<IncidentAlert> there =
        incident.alerts().stream().filter(alert -> cis.contains(alert.ci())).toList();
    // Where a culprit is silent itself, it is proven by those whom it made suffer.
    List<IncidentAlert> asked = there.isEmpty() ? incident.alerts() : there;
    boolean open = asked.stream().anyMatch(alert -> alert.status().isOpen());
    return CompletableFuture.completedFuture(new Of(ended, ended || !open));
  }
}
