package io.diapason.ml.history;

import static io.diapason.vocabulary.Severity.CRITICAL;
import static io.diapason.vocabulary.Severity.ERROR;
import static io.diapason.vocabulary.Severity.INFO;
import static io.diapason.vocabulary.Severity.WARNING;

import io.diapason.ml.history.Failure.Solver;
import java.util.List;
import java.util.Set;

/** The failures that the sample history draws from. Adding one changes every generated sample. */
final class Failures {

  private static final Set<String> HOSTS = Set.of("host", "node", "vm", "server");
  private static final Set<String> SERVICES = Set.of("service", "application", "app", "pod");
  private static final Set<String> DATABASES = Set.of("database", "db", "cache");
  private static final Set<String> WIRES =
      Set.of("switch", "router", "firewall", "loadbalancer", "load-balancer", "network");
  private static final Set<String> QUEUES = Set.of("queue", "broker", "topic");
  private static final Set<String> STORES = Set.of("storage", "volume", "san", "nas");

  static final List<Failure> ALL =
      List.of(
          new Failure(
              HOSTS,
              List.of("HostDiskFull", "NodeFilesystemAlmostOutOfSpace", "disk space low"),
              List.of("disk /var on %s is %d%% full", "filesystem on %s will fill in %d hours"),
              List.of(WARNING, WARNING, ERROR, CRITICAL),
              Solver.STORAGE,
              0,
              10),
          new Failure(
              HOSTS,
              List.of("HostIoLatencyHigh", "DiskLatency", "iowait high"),
              List.of("write latency of %s is %d ms", "iowait on %s above %d%%"),
              List.of(WARNING, ERROR),
              Solver.STORAGE,
              1,
              15),
          new Failure(
              HOSTS,
              List.of("HostDown", "InstanceDown", "NodeNotReady"),
              List.of("%s has been down for %d minutes", "no heartbeat of %s for %d s"),
              List.of(CRITICAL, CRITICAL, ERROR),
              Solver.OWNER,
              0,
              20),
          new Failure(
              HOSTS,
              List.of("HostCpuHigh", "CPUThrottlingHigh", "load average high"),
              List.of("cpu of %s at %d%%", "load average of %s is %d"),
              List.of(WARNING, WARNING, INFO),
              Solver.OWNER,
              -1,
              25),
          new Failure(
              HOSTS,
              List.of("HostPacketLoss", "NicErrors", "interface errors"),
              List.of("packet loss to %s is %d%%", "receive errors on eth0 of %s: %d"),
              List.of(WARNING, ERROR),
              Solver.NETWORK,
              0,
              20),
          new Failure(
              SERVICES,
              List.of("HighErrorRate", "Http5xxRateHigh", "error budget burn"),
              List.of("%s answers %d%% of requests with 5xx", "error budget of %s burns %d x"),
              List.of(ERROR, CRITICAL, CRITICAL),
              Solver.OWNER,
              0,
              60),
          new Failure(
              SERVICES,
              List.of("HighLatency", "SlowRequests", "p99 latency high"),
              List.of("p99 latency of %s is %d ms", "requests to %s take %d ms"),
              List.of(WARNING, ERROR),
              Solver.OWNER,
              0,
              45),
          new Failure(
              SERVICES,
              List.of("CertificateExpiry", "TLSCertExpiringSoon", "certificate expires"),
              List.of("certificate of %s expires in %d days", "tls certificate for %s: %d days"),
              List.of(WARNING, ERROR, CRITICAL),
              Solver.SECURITY,
              -1,
              0),
          new Failure(
              SERVICES,
              List.of("PodCrashLooping", "ContainerOOMKilled", "restarts high"),
              List.of("%s restarted %d times", "%s was killed out of memory %d times"),
              List.of(WARNING, ERROR, CRITICAL),
              Solver.OWNER,
              0,
              70),
          new Failure(
              SERVICES,
              List.of("LoginFailures", "UnauthorizedSpike", "auth failures"),
              List.of("%2$d failed logins at %1$s", "unauthorized requests to %s: %d a minute"),
              List.of(WARNING, INFO),
              Solver.SECURITY,
              1,
              10),
          new Failure(
              DATABASES,
              List.of("ReplicationLag", "ReplicaBehind", "replication stopped"),
              List.of("replica of %s is %d s behind", "replication of %s stopped, lag %d"),
              List.of(WARNING, ERROR),
              Solver.OWNER,
              1,
              20),
          new Failure(
              DATABASES,
              List.of("TooManyConnections", "ConnectionPoolExhausted"),
              List.of("%s has %d connections in use", "connection pool of %s exhausted: %d"),
              List.of(ERROR, CRITICAL),
              Solver.OWNER,
              0,
              45),
          new Failure(
              DATABASES,
              List.of("SlowQueries", "LockWaits", "deadlocks"),
              List.of("%s has %d slow queries", "lock waits on %s: %d"),
              List.of(WARNING, WARNING, ERROR),
              Solver.OWNER,
              0,
              40),
          new Failure(
              DATABASES,
              List.of("BackupFailed", "BackupTooOld", "backup missing"),
              List.of("last backup of %s is %d hours old", "backup of %s failed with code %d"),
              List.of(ERROR, CRITICAL),
              Solver.STORAGE,
              -1,
              5),
          new Failure(
              WIRES,
              List.of("LinkDown", "InterfaceDown", "BGPSessionDown"),
              List.of("link %2$d of %1$s is down", "bgp session %2$d of %1$s lost"),
              List.of(CRITICAL, ERROR),
              Solver.NETWORK,
              0,
              30),
          new Failure(
              WIRES,
              List.of("FirewallDenySpike", "PortScan", "acl drops"),
              List.of("%s dropped %d packets by rule", "port scan seen at %s from %d hosts"),
              List.of(WARNING, INFO),
              Solver.SECURITY,
              1,
              10),
          new Failure(
              QUEUES,
              List.of("ConsumerLag", "QueueDepthHigh", "UnderReplicatedPartitions"),
              List.of("consumers of %s are %d behind", "%s holds %d messages"),
              List.of(WARNING, ERROR),
              Solver.OWNER,
              0,
              35),
          new Failure(
              STORES,
              List.of("VolumeDegraded", "RaidDegraded", "pool nearly full"),
              List.of("%s runs on %d disks", "pool %s is %d%% used"),
              List.of(ERROR, CRITICAL),
              Solver.STORAGE,
              0,
              5),
          new Failure(
              Set.of(),
              List.of("Unreachable", "ProbeFailed", "TargetDown"),
              List.of("probe of %s failed %d times", "%s does not answer for %d s"),
              List.of(ERROR, CRITICAL),
              Solver.OWNER,
              0,
              25),
          new Failure(
              Set.of(),
              List.of("ConfigDrift", "OutdatedVersion"),
              List.of("%s differs from its declared state in %d places", "%s is %d versions old"),
              List.of(INFO, WARNING),
              Solver.OWNER,
              -1,
              30));

  private Failures() {}
}
