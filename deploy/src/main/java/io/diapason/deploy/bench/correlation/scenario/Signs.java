package io.diapason.deploy.bench.correlation.scenario;

import java.util.List;
import java.util.Map;

/**
 * What sounds on a CI that suffers from a fault elsewhere, and what sounds without any reason.
 * Probes and logs notice within seconds, averages over minutes do not; so who speaks first says
 * little about who broke.
 */
final class Signs {

  private static final String POD = "pod";

  /** On a service whose callee fails. */
  private static final List<Sign> CALLER =
      Sign.of(
          Sign.lone("UpstreamRequestTimeouts", "warning", 15, "%s waited %d ms for an answer"),
          Sign.lone("HttpErrorRateHigh", "critical", 70, "%s answers %d %% of requests with 5xx"),
          Sign.lone("RequestLatencyP99High", "warning", 130, "p99 latency of %s is %d ms"),
          new Sign("CircuitBreakerOpen", "warning", 25, POD, "A breaker of %s opened %d times"),
          Sign.lone("SloErrorBudgetBurn", "critical", 290, "%s burns its error budget %d times"),
          new Sign("WorkerPoolSaturated", "warning", 95, POD, "%s has %d requests waiting"));

  /** On what runs on a host that fails. */
  private static final List<Sign> CARRIED =
      Sign.of(
          new Sign("PodNotReady", "warning", 45, POD, "A pod of %s is not ready for %d s"),
          Sign.lone("ReplicasUnavailable", "critical", 90, "%s lacks %d replicas"),
          new Sign("ReadinessProbeFailed", "warning", 20, POD, "Probe of %s failed %d times"));

  private static final Map<String, List<Sign>> SUFFERING =
      Map.of(
          "database",
          Sign.of(
              Sign.lone("DatabaseProbeFailed", "critical", 30, "%s did not answer for %d s"),
              new Sign("ReplicationLagHigh", "warning", 60, "replica", "%s lags %d s behind")),
          "cache",
          Sign.of(
              Sign.lone("CacheProbeFailed", "critical", 30, "%s did not answer for %d s"),
              Sign.lone("CacheLatencyHigh", "warning", 90, "%s answers in %d ms")),
          "queue",
          Sign.of(
              new Sign("ConsumerLagHigh", "warning", 120, "topic", "Readers of %s lag by %d"),
              Sign.lone("BrokerProbeFailed", "critical", 30, "%s did not answer for %d s")),
          "host",
          Sign.of(
              Sign.lone("HostUnreachable", "critical", 40, "%s does not answer for %d s"),
              new Sign("ExporterDown", "warning", 60, "exporter", "Scrape of %s failed %d times"),
              Sign.lone("PacketLossHigh", "warning", 80, "%s loses %d %% of packets")),
          "switch",
          Sign.of(
              new Sign("InterfaceErrorsHigh", "warning", 75, "interface", "%s counts %d errors")),
          "loadbalancer",
          Sign.of(
              Sign.lone("FrontendErrorRateHigh", "critical", 60, "%s answers %d %% with 502"),
              new Sign("BackendServerDown", "warning", 30, "backend", "%s misses %d servers")));

  /** What sounds all the time in any estate. */
  static final List<Sign> NOISE =
      Sign.of(
          Sign.lone("DiskWillFillIn4Days", "warning", 0, "Disk of %s is at %d %%"),
          Sign.lone("CertificateExpiresSoon", "warning", 0, "A certificate of %s has %d days"),
          Sign.lone("BackupTooOld", "warning", 0, "Backup of %s is %d hours old"),
          Sign.lone("ClockSkewDetected", "info", 0, "Clock of %s is %d ms off"),
          Sign.lone("UpdatesPending", "info", 0, "%s lacks %d updates"),
          Sign.lone("TemperatureRaised", "info", 0, "%s is at %d degrees"),
          Sign.lone("ScrapeSlow", "info", 0, "Scrape of %s took %d ms"),
          Sign.lone("CronJobLate", "warning", 0, "A job of %s is late by %d s"));

  private Signs() {}

  /** What sounds on a CI of this kind, reached over a link of this kind. */
  static List<Sign> suffering(String kind, Link link) {
    if (kind.equals("service")) {
      return link == Link.CARRIES ? CARRIED : CALLER;
    }
    return SUFFERING.getOrDefault(kind, List.of());
  }

  /** What sounds for a moment and means nothing, though it looks like a fault. */
  static List<Sign> blips(String kind) {
    return kind.equals("service") ? CALLER : SUFFERING.getOrDefault(kind, NOISE);
  }
}
