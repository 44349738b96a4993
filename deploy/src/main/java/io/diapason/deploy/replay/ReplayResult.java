package io.diapason.deploy.replay;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.LedgerSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds what a replay says into incidents and totals. Called by one thread at a time. */
public final class ReplayResult {

  private static final int FEW = 20;

  private final Map<IncidentId, ReplayedIncident> incidents = new HashMap<>();
  private final List<String> refused = new ArrayList<>();
  private long refusedCount;
  private long versions;
  private @Nullable LedgerSnapshot ledger;

  /** Takes the next version of an incident; each incident's come in order. */
  public void take(IncidentSnapshot version) {
    versions++;
    if (version.status() == IncidentStatus.MERGED) {
      incidents.remove(version.id());
      return;
    }
    ReplayedIncident known = incidents.get(version.id());
    if (known == null) {
      incidents.put(version.id(), new ReplayedIncident(version));
    } else {
      known.take(version);
    }
  }

  /** Takes totals; the last ones count. */
  public void take(LedgerSnapshot totals) {
    ledger = totals;
  }

  /** Takes note of what could not be read; the first few are kept. */
  public void refuse(String message) {
    refusedCount++;
    if (refused.size() < FEW) {
      refused.add(message);
    }
  }

  /** The incidents in the order in which they opened. */
  List<ReplayedIncident> incidents() {
    return incidents.values().stream()
        .sorted(
            Comparator.comparing((ReplayedIncident incident) -> incident.header().openedAt())
                .thenComparing(incident -> incident.header().id()))
        .toList();
  }

  /** Which incident each alert ended in. */
  Map<Fingerprint, IncidentId> places() {
    Map<Fingerprint, IncidentId> places = new HashMap<>();
    incidents.values().forEach(incident -> incident.fingerprints(places));
    return places;
  }

  List<String> refused() {
    return refused;
  }

  long refusedCount() {
    return refusedCount;
  }

  long versions() {
    return versions;
  }

  @Nullable LedgerSnapshot ledger() {
    return ledger;
  }
}
