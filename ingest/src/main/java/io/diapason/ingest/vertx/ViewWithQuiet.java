package io.diapason.ingest.vertx;

import io.diapason.ingest.quiet.QuietAlerts;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.QuietAlert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * A view in which those alerts are seen as well that no incident has because they are kept quiet.
 *
 * @param judged the alerts that are or were members of incidents
 * @param quiet those that are kept quiet
 */
public record ViewWithQuiet(AlertView judged, QuietAlerts quiet) implements AlertView {

  @Override
  public CompletionStage<List<IncidentAlert>> openAlerts(String tenant) {
    return judged.openAlerts(tenant).thenApply(open -> withQuiet(tenant, open));
  }

  private List<IncidentAlert> withQuiet(String tenant, List<IncidentAlert> open) {
    List<IncidentAlert> all = new ArrayList<>(open);
    Set<Fingerprint> seen = new HashSet<>();
    open.stream().filter(alert -> alert.status().isOpen()).forEach(a -> seen.add(a.fingerprint()));
    quiet.of(tenant).stream()
        .map(QuietAlert::alert)
        .filter(alert -> seen.add(alert.fingerprint()))
        .forEach(all::add);
    return all;
  }

  @Override
  public CompletionStage<Optional<IncidentAlert>> find(String tenant, Fingerprint fingerprint) {
    return judged
        .find(tenant, fingerprint)
        .thenApply(
            found ->
                found
                    .filter(alert -> alert.status().isOpen())
                    .or(() -> quiet.find(tenant, fingerprint).map(QuietAlert::alert))
                    .or(() -> found));
  }
}
