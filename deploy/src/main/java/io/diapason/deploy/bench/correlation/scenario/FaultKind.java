package io.diapason.deploy.bench.correlation.scenario;

import java.util.List;

/**
 * A way to break.
 *
 * @param ciKind what can break this way
 * @param weight how often it does, beside the others
 * @param change the kind of change that may be behind it
 * @param changed the share of cases in which one is
 * @param passes how readily it travels, beside the usual
 * @param signs what sounds on the CI that broke
 */
record FaultKind(
    String ciKind, int weight, String change, double changed, double passes, List<Sign> signs) {

  static final List<FaultKind> ALL =
      List.of(
          new FaultKind(
              "service",
              9,
              "deployment",
              0.85,
              1.0,
              Sign.of(
                  Sign.lone("HttpErrorRateHigh", "critical", 70, "%s answers %d %% with 5xx"),
                  new Sign("PodCrashLooping", "critical", 120, "pod", "%s restarted %d times"),
                  Sign.lone("LogErrorsSurge", "warning", 40, "%s logs %d errors a minute"))),
          new FaultKind(
              "service",
              5,
              "deployment",
              0.3,
              0.8,
              Sign.of(
                  new Sign("PodOutOfMemory", "critical", 60, "pod", "%s was killed %d times"),
                  Sign.lone("RequestLatencyP99High", "warning", 130, "p99 of %s is %d ms"),
                  new Sign("GarbageCollectionLong", "warning", 100, "pod", "%s paused %d ms"))),
          new FaultKind(
              "service",
              4,
              "config",
              0.15,
              0.9,
              Sign.of(
                  new Sign("CpuThrottlingHigh", "warning", 150, "pod", "%s is throttled %d %%"),
                  Sign.lone("RequestLatencyP99High", "warning", 130, "p99 of %s is %d ms"),
                  new Sign("WorkerPoolSaturated", "warning", 95, "pod", "%s has %d waiting"))),
          new FaultKind(
              "database",
              6,
              "config",
              0.35,
              1.1,
              Sign.of(
                  Sign.lone("SlowQueries", "warning", 110, "Queries to %s take %d ms"),
                  Sign.lone("ConnectionsNearLimit", "critical", 80, "%s has %d connections"),
                  new Sign("LockWaitsLong", "warning", 140, "relation", "%s waits %d s"))),
          new FaultKind(
              "database",
              3,
              "maintenance",
              0.2,
              1.25,
              Sign.of(
                  Sign.lone("DatabaseDown", "critical", 35, "%s is down for %d s"),
                  new Sign("ReplicationBroken", "critical", 90, "replica", "%s lags %d s"))),
          new FaultKind(
              "cache",
              4,
              "config",
              0.35,
              0.9,
              Sign.of(
                  Sign.lone("CacheEvictionsHigh", "warning", 90, "%s evicts %d keys a second"),
                  Sign.lone("CacheHitRateLow", "warning", 200, "Hit rate of %s is %d %%"),
                  Sign.lone("CacheMemoryFull", "critical", 60, "%s is full at %d %%"))),
          new FaultKind(
              "queue",
              3,
              "config",
              0.25,
              0.9,
              Sign.of(
                  new Sign("UnderReplicatedPartitions", "critical", 60, "topic", "%s lacks %d"),
                  Sign.lone("ProduceErrorsHigh", "critical", 45, "%s refused %d records"))),
          new FaultKind(
              "host",
              5,
              "maintenance",
              0.2,
              1.0,
              Sign.of(
                  Sign.lone("HostDown", "critical", 75, "%s does not answer for %d s"),
                  Sign.lone("NodeNotReady", "critical", 45, "Node %s is not ready for %d s"))),
          new FaultKind(
              "host",
              4,
              "config",
              0.1,
              0.6,
              Sign.of(
                  Sign.lone("DiskSpaceExhausted", "critical", 60, "Disk of %s is at %d %%"),
                  new Sign("DiskLatencyHigh", "warning", 120, "device", "%s needs %d ms"),
                  Sign.lone("LoadAverageHigh", "warning", 180, "Load of %s is %d"))),
          new FaultKind(
              "switch",
              2,
              "maintenance",
              0.3,
              1.0,
              Sign.of(
                  new Sign("InterfaceDown", "critical", 65, "interface", "%s lost %d links"),
                  Sign.lone("BgpSessionDown", "critical", 100, "%s lost %d sessions"))),
          new FaultKind(
              "loadbalancer",
              2,
              "config",
              0.6,
              1.0,
              Sign.of(
                  Sign.lone("FrontendErrorRateHigh", "critical", 60, "%s answers %d %% with 502"),
                  new Sign("TlsHandshakesFailing", "critical", 30, "frontend", "%s: %d failed"))),
          new FaultKind("external", 2, "maintenance", 0, 1.3, List.of()));
}
