package io.diapason.correlation.bench;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.incident.Decision;
import io.diapason.correlation.incident.IncidentBook;
import io.diapason.correlation.incident.IncidentPolicy;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * So many open alerts as the rules remember them, in plain memory. The estate has one web and one
 * db CI for each hundred of them, and each such pair is one incident.
 */
final class OpenAlerts {

  static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private static final int ALERTS_OF_A_PAIR = 100;

  final IncidentPolicy incidents = new IncidentPolicy(CorrelationConfig.defaults());
  final DedupPolicy dedup = new DedupPolicy(Duration.ofHours(1));
  final IncidentBook book = IncidentBook.inMemory();
  final Topology topology;
  final Surroundings surroundings;
  final List<AlertState> states;
  private final int pairs;

  OpenAlerts(int open) {
    pairs = Math.max(1, open / ALERTS_OF_A_PAIR);
    List<Ci> cis = new ArrayList<>(2 * pairs);
    for (int pair = 0; pair < pairs; pair++) {
      cis.add(ci("web-" + pair, List.of("db-" + pair)));
      cis.add(ci("db-" + pair, List.of()));
    }
    topology = new Topology(cis);
    surroundings = Surroundings.of(topology);
    states = new ArrayList<>(open);
    for (int alert = 0; alert < open; alert++) {
      AlertEvent event = event(alert, alert, START);
      DedupDecision decision = dedup.onEvent(null, event);
      states.add(decision.state());
      judge(event, decision);
    }
  }

  private static Ci ci(String id, List<String> dependsOn) {
    return new Ci(id, "service", "", 2, List.of(), dependsOn, List.of(), Map.of());
  }

  /** A firing; its texts are its own, as those of an event from the log are. */
  AlertEvent event(long alert, long name, Instant at) {
    String service = (alert % 2 == 0 ? "web-" : "db-") + alert / 2 % pairs;
    Map<String, String> labels = new HashMap<>();
    labels.put("alertname", "HighErrorRate");
    labels.put("service", service);
    labels.put("pod", "p" + name);
    return new AlertEvent(
        AlertEvent.Kind.FIRING,
        "default",
        new Receipt("d-bench", name),
        at,
        "alertmanager",
        Fingerprint.of("default", labels),
        "HighErrorRate",
        Severity.WARNING,
        "too many errors",
        labels,
        Map.of(),
        at,
        null,
        at.plusSeconds(300),
        "");
  }

  private void judge(AlertEvent event, DedupDecision decided) {
    for (DedupDecision.Announced announced : decided.changes()) {
      Decision decision =
          incidents.onAlert(book, AlertChange.of(announced, event), surroundings);
      book.remember(decision);
      for (IncidentId id : decision.announce()) {
        book.keep(book.incident(id).announced(event.receivedAt()));
      }
    }
  }

  /** A new alert as deduplication announces it. */
  AlertChange arriving(long alert, long name) {
    AlertEvent event = event(alert, name, START.plusMillis(1));
    return AlertChange.of(dedup.onEvent(null, event).changes().get(0), event);
  }
}
