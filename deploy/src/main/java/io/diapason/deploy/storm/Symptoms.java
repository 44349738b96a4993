package io.diapason.deploy.storm;

import static io.diapason.deploy.storm.Condition.critical;
import static io.diapason.deploy.storm.Condition.warning;

import java.util.List;
import java.util.Map;

/**
 * How a kind of CI shows that something is wrong.
 *
 * @param job the scrape job that watches such CIs
 * @param naming the label that names the CI
 * @param port of the exporter; 0 where the name stands alone
 * @param broken what sounds on the CI that broke
 * @param suffering what sounds on those that the fault reaches
 */
record Symptoms(
    String job, String naming, int port, List<Condition> broken, List<Condition> suffering) {

  private static final String POD = "pod=%d";
  private static final String PROBE = "probe=blackbox-%d";
  private static final String PORT = "interface=Gi1/0/%d";

  private static final Symptoms SERVICE =
      new Symptoms(
          "kubernetes-pods",
          "service",
          8080,
          List.of(
              critical("ErrorRateHigh", POD, "%s answers too many requests with 5xx"),
              critical("PodCrashLooping", POD, "A pod of %s restarts again and again"),
              warning("LatencyHigh", POD, "%s answers slowly"),
              warning("MemoryNearLimit", POD, "A pod of %s is about to be killed for its memory")),
          List.of(
              warning("LatencyHigh", POD, "%s answers slowly"),
              critical("ErrorRateHigh", POD, "%s answers too many requests with 5xx"),
              warning("UpstreamTimeouts", POD, "%s waits in vain for what it calls"),
              warning("ThreadPoolSaturated", POD, "%s has no thread left for new requests")));

  private static final Symptoms DATABASE =
      new Symptoms(
          "postgres",
          "instance",
          9187,
          List.of(
              critical("ConnectionPoolExhausted", "pool=pool-%d", "%s takes no more connections"),
              critical("SlowQueries", "datname=shard_%d", "Queries to %s take seconds"),
              critical("ReplicationLag", "replica=replica-%d", "A replica of %s falls behind"),
              warning("LocksPiledUp", "datname=shard_%d", "Transactions on %s wait for locks")),
          List.of(
              warning("SlowQueries", "datname=shard_%d", "Queries to %s take seconds"),
              critical("DatabaseUnreachable", PROBE, "%s does not answer its probe"),
              warning("ReplicationLag", "replica=replica-%d", "A replica of %s falls behind")));

  private static final Symptoms CACHE =
      new Symptoms(
          "redis",
          "instance",
          9121,
          List.of(
              critical("CacheEvictionsHigh", "shard=%d", "%s throws out what is still needed"),
              critical("CacheHitRateLow", "keyspace=db%d", "%s misses most of the time"),
              warning("CacheMemoryFull", "shard=%d", "%s has no memory left")),
          List.of(
              critical("CacheUnreachable", PROBE, "%s does not answer its probe"),
              warning("CacheLatencyHigh", "shard=%d", "%s answers slowly")));

  private static final Symptoms QUEUE =
      new Symptoms(
          "kafka-exporter",
          "instance",
          9308,
          List.of(
              critical("ConsumerLagHigh", "topic=topic-%d", "Readers of %s fall behind"),
              critical("UnderReplicatedPartitions", "partition=%d", "%s keeps too few copies"),
              warning("ProduceErrors", "topic=topic-%d", "%s refuses what is written to it")),
          List.of(
              warning("ConsumerLagHigh", "topic=topic-%d", "Readers of %s fall behind"),
              critical("BrokerUnreachable", PROBE, "%s does not answer its probe")));

  private static final Symptoms HOST =
      new Symptoms(
          "node",
          "instance",
          9100,
          List.of(
              critical("HostDown", PROBE, "%s does not answer"),
              critical("DiskLatencyHigh", "device=nvme%dn1", "Disks of %s take long to answer"),
              warning("LoadHigh", "cpu=%d", "%s has more to do than it can")),
          List.of(
              critical("HostUnreachable", PROBE, "%s cannot be reached"),
              warning("PacketLoss", "nic=eth%d", "Packets from and to %s are lost")));

  private static final Symptoms NETWORK =
      new Symptoms(
          "snmp",
          "device",
          0,
          List.of(
              critical("InterfaceDown", PORT, "A port of %s is down"),
              critical("PacketLoss", PORT, "%s drops packets"),
              warning("InterfaceErrors", PORT, "A port of %s counts errors")),
          List.of(warning("InterfaceErrors", PORT, "A port of %s counts errors")));

  private static final Symptoms STORAGE =
      new Symptoms(
          "storage",
          "instance",
          9999,
          List.of(
              critical("DiskLatencyHigh", "volume=vol-%d", "Volumes of %s take long to answer"),
              critical("RaidDegraded", "array=md%d", "%s has lost a disk"),
              warning("WriteCacheDisabled", "controller=c%d", "%s writes without its cache")),
          List.of(
              critical("StorageUnreachable", PROBE, "%s cannot be reached"),
              warning("PathDown", "path=path-%d", "A path to %s is gone")));

  private static final Symptoms BALANCER =
      new Symptoms(
          "haproxy",
          "instance",
          9101,
          List.of(critical("FrontendDown", "frontend=fe-%d", "%s takes no more requests")),
          List.of(
              critical("BackendDown", "backend=be-%d", "%s has no server left for a backend"),
              warning("RetriesHigh", "backend=be-%d", "%s has to ask servers twice")));

  private static final Symptoms OTHER =
      new Symptoms(
          "blackbox",
          "instance",
          9115,
          List.of(critical("TargetDown", PROBE, "%s does not answer")),
          List.of(warning("ProbeSlow", PROBE, "%s answers slowly")));

  private static final Map<String, Symptoms> BY_KIND =
      Map.of(
          "service", SERVICE,
          "database", DATABASE,
          "cache", CACHE,
          "queue", QUEUE,
          "host", HOST,
          "switch", NETWORK,
          "router", NETWORK,
          "firewall", NETWORK,
          "storage", STORAGE,
          "loadbalancer", BALANCER);

  /** The symptoms of that kind; those of anything that can be probed where the kind is unknown. */
  static Symptoms of(String kind) {
    return BY_KIND.getOrDefault(kind, OTHER);
  }
}
