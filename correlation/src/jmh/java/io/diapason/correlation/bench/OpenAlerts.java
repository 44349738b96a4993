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
 * So many open alerts as the rules remember them, in plain memory. The estate has a service and its
 * database for each hundred of them, four such pairs on a host, twenty hosts on a switch and all
 * switches on one.
 */
final class OpenAlerts {

  static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private static final int ALERTS_OF_A_PAIR = 100;
  private static final int PAIRS_AT_A_TIME = 20;
  private static final int PAIRS_ON_A_HOST = 4;
  private static final int HOSTS_ON_A_SWITCH = 20;
  private static final Duration GAP = Duration.ofMillis(100);

  final IncidentPolicy incidents = new IncidentPolicy(CorrelationConfig.defaults());
  final DedupPolicy dedup = new DedupPolicy(Duration.ofHours(1));
  final IncidentBook book = IncidentBook.inMemory();
  final Topology topology;
  final Surroundings surroundings;
  final List<AlertState> states;
  private final Arrivals arrivals;
  private final int open;
  private final int pairs;

  OpenAlerts(int open, Arrivals arrivals) {
    this.open = open;
    this.arrivals = arrivals;
    pairs = Math.max(1, open / ALERTS_OF_A_PAIR);
    List<Ci> cis = new ArrayList<>(2 * pairs);
    for (int pair = 0; pair < pairs; pair++) {
      String host = "host-" + pair / PAIRS_ON_A_HOST;
      cis.add(ci("web-" + pair, "service", List.of(host), List.of("db-" + pair), List.of()));
      cis.add(ci("db-" + pair, "database", List.of(host), List.of(), List.of()));
    }
    for (int host = 0; host <= (pairs - 1) / PAIRS_ON_A_HOST; host++) {
      String rack = "switch-" + host / HOSTS_ON_A_SWITCH;
      cis.add(ci("host-" + host, "host", List.of(), List.of(), List.of(rack)));
    }
    for (int rack = 0; rack <= (pairs - 1) / PAIRS_ON_A_HOST / HOSTS_ON_A_SWITCH; rack++) {
      cis.add(ci("switch-" + rack, "switch", List.of(), List.of(), List.of("core")));
    }
    topology = new Topology(cis);
    surroundings = Surroundings.of(topology);
    states = new ArrayList<>(open);
    for (int alert = 0; alert < open; alert++) {
      AlertEvent event = event(alert, alert, at(alert));
      DedupDecision decision = dedup.onEvent(null, event);
      states.add(decision.state());
      judge(event, decision);
    }
  }

  private static Ci ci(
      String id, String kind, List<String> runsOn, List<String> dependsOn, List<String> wiredTo) {
    return new Ci(id, kind, "", 2, runsOn, dependsOn, wiredTo, Map.of());
  }

  private Instant at(long alert) {
    return arrivals == Arrivals.AT_ONCE ? START : START.plus(GAP.multipliedBy(alert));
  }

  private long pair(long alert) {
    long together = Math.min(PAIRS_AT_A_TIME, pairs);
    if (arrivals == Arrivals.AT_ONCE) {
      return alert / 2 % pairs;
    }
    // Far from each other: what breaks at a time is not to be one incident.
    long apart = Math.max(1, pairs / together);
    return (alert / (together * ALERTS_OF_A_PAIR) + alert / 2 % together * apart) % pairs;
  }

  /** A firing; its texts are its own, as those of an event from the log are. */
  AlertEvent event(long alert, long name, Instant at) {
    String service = (alert % 2 == 0 ? "web-" : "db-") + pair(alert);
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

  /**
   * A new alert as deduplication announces it, after all others. Where they came steadily, every
   * second one is of what breaks now, the rest of anything.
   */
  AlertChange arriving(long turn, long name) {
    boolean live = arrivals == Arrivals.STEADY && turn % 2 == 0;
    long alert = live ? open - 1 - turn / 2 % PAIRS_AT_A_TIME : turn % open;
    AlertEvent event = event(alert, name, at(open - 1L).plusMillis(1));
    return AlertChange.of(dedup.onEvent(null, event).changes().get(0), event);
  }
}
