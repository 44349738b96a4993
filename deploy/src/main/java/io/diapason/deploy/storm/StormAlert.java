package io.diapason.deploy.storm;

import io.diapason.vocabulary.Ci;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A distinct alert of a storm before anybody has said it.
 *
 * @param fault its fault, or {@link StormEvent#NOISE}
 * @param startsAt offset in milliseconds
 * @param lastsUntil offset in milliseconds: its end, or the end of the storm
 */
record StormAlert(
    Ci ci,
    int fault,
    Condition condition,
    SortedMap<String, String> labels,
    long startsAt,
    long lastsUntil) {

  /** An external label that everything carries, as it does behind a real Prometheus. */
  private static final String CLUSTER = "eu-1";

  /** Times fall on rounds: a condition begins and ends when a rule is evaluated. */
  StormAlert lasting(long from, long until) {
    return new StormAlert(
        ci, fault, condition, labels, Timetable.inRound(from), Timetable.inRound(until));
  }

  /** The one alert of a condition that a CI shows only once. */
  static StormAlert lone(Ci ci, int fault, Condition condition) {
    return new StormAlert(ci, fault, condition, naming(ci, condition, 0), 0, 0);
  }

  /** One of the many alerts of a condition on a CI: of a pod, a disk, a port, ... */
  static StormAlert copy(Ci ci, int fault, Condition condition, int copy) {
    SortedMap<String, String> labels = naming(ci, condition, copy);
    labels.put(condition.spreadLabel(), spread(ci, condition, copy));
    return new StormAlert(ci, fault, condition, labels, 0, 0);
  }

  private static SortedMap<String, String> naming(Ci ci, Condition condition, int copy) {
    Symptoms symptoms = Symptoms.of(ci.kind());
    SortedMap<String, String> labels = new TreeMap<>();
    labels.put("alertname", condition.name());
    labels.put("severity", condition.severity());
    labels.put("cluster", CLUSTER);
    labels.put("job", symptoms.job());
    if (symptoms.naming().equals("service")) {
      labels.put("namespace", "prod");
      labels.put("instance", address(ci, copy) + ":" + symptoms.port());
    }
    String port = symptoms.naming().equals("instance") ? ":" + symptoms.port() : "";
    labels.put(symptoms.naming(), ci.id() + port);
    return labels;
  }

  private static String spread(Ci ci, Condition condition, int copy) {
    if (!condition.spreadLabel().equals("pod")) {
      return condition.spread(copy);
    }
    // As a deployment names its pods: the revision, then five digits for each pod.
    int hash = ci.id().hashCode();
    int pod = (Math.floorMod(hash, 100_000) + copy * 7919) % 100_000;
    return "%s-%08x-%05d".formatted(ci.id(), hash, pod);
  }

  /** The address of a pod: the same for each of its conditions, another for each pod. */
  private static String address(Ci ci, int copy) {
    int net = Math.floorMod(ci.id().hashCode(), 256);
    return "10.%d.%d.%d".formatted(net, 16 + copy / 250, 1 + copy % 250);
  }
}
