package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.vocabulary.Ci;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names an alert as a Prometheus would: by service, by device, or by the address of an exporter.
 */
final class Labels {

  private static final Map<String, Integer> PORTS =
      Map.of("host", 9100, "database", 9187, "cache", 9121, "queue", 9308, "loadbalancer", 9101);

  private Labels() {}

  /** The labels of one of the alerts of a sign on a CI; copies count from 0. */
  static Map<String, String> of(Ci ci, Sign sign, int copy) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("alertname", sign.name());
    labels.put("severity", sign.severity());
    labels.put("cluster", "eu-1");
    switch (ci.kind()) {
      case "service" -> {
        labels.put("service", ci.id());
        labels.put("namespace", ci.team());
      }
      case "switch", "router" -> {
        labels.put("device", ci.id());
        labels.put("job", "snmp");
      }
      default -> {
        labels.put("instance", ci.id() + ":" + PORTS.getOrDefault(ci.kind(), 9115));
        labels.put("job", ci.kind().isEmpty() ? "blackbox" : ci.kind() + "-exporter");
      }
    }
    if (sign.spread().equals("pod")) {
      labels.put("pod", "%s-%05x-%d".formatted(ci.id(), ci.id().hashCode() & 0xfffff, copy));
      if (!ci.runsOn().isEmpty()) {
        labels.put("node", ci.runsOn().get(copy % ci.runsOn().size()));
      }
    } else if (!sign.spread().isEmpty()) {
      labels.put(sign.spread(), sign.spread() + "-" + (copy + 1));
    }
    return labels;
  }
}
