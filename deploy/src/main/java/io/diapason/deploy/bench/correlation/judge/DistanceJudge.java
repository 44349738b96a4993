package io.diapason.deploy.bench.correlation.judge;

import io.diapason.correlation.topology.Neighbour;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Clusters by the distance in space and time of OpenNMS ALEC, with its defaults. For alarms a and b
 * that were last seen {@code t} minutes apart, {@code h} links from each other, the distance is
 * {@code alpha * (beta * t + (1 - beta) * h)}, alpha 144.47117699, beta 0.55257784; DBSCAN joins
 * what is within epsilon 100 and needs one neighbour (OpenNMS/alec, {@code
 * AlarmInSpaceTimeDistanceMeasure}, {@code DBScanEngine} and its documentation page "DBSCAN
 * Engine"). That is 75 seconds on one CI and 27 seconds over one link.
 *
 * <p>As there, an alarm that is in a situation stays in it, one that is near several joins that of
 * the nearest, and one alarm alone is no situation.
 */
public final class DistanceJudge implements Judge {

  private static final double ALPHA = 144.47117699;
  private static final double BETA = 0.55257784;
  private static final double EPSILON = 100;
  private static final double MILLIS_PER_MINUTE = 60_000;
  private static final Duration OVER_AFTER = Duration.ofMinutes(5);

  /** Further than that nothing is within epsilon, however close in time. */
  private static final int MOST_HOPS = (int) (EPSILON / ALPHA / (1 - BETA));

  private static final Duration LONGEST =
      Duration.ofMillis((long) (EPSILON / ALPHA / BETA * MILLIS_PER_MINUTE));

  private record Near(Fingerprint alert, double distance) {}

  private final Topology topology;
  private final Map<Fingerprint, Instant> seen = new HashMap<>();
  private final Map<Fingerprint, String> situations = new HashMap<>();
  private final Map<String, Map<Fingerprint, Instant>> byCi = new HashMap<>();

  /** A judge on this estate. */
  public DistanceJudge(List<Ci> estate) {
    this.topology = new Topology(estate);
  }

  @Override
  public String name() {
    return "ALEC's distance";
  }

  @Override
  public void hear(AlertEvent event, Places places) {
    Fingerprint alert = event.fingerprint();
    Instant now = event.receivedAt();
    Instant before = seen.put(alert, now);
    String ci = topology.ciOf(event.labels());
    byCi.computeIfAbsent(ci, any -> new HashMap<>()).put(alert, now);
    if (before == null || before.plus(OVER_AFTER).isBefore(now)) {
      situations.remove(alert);
      places.place(alert, "alone " + event.receipt());
    }
    List<Near> near = near(alert, ci, now);
    if (!near.isEmpty()) {
      String situation = situation(alert, near, event.receipt().toString());
      join(alert, situation, places);
      near.stream()
          .map(Near::alert)
          .filter(other -> !situations.containsKey(other))
          .forEach(other -> join(other, situation, places));
    }
  }

  private void join(Fingerprint alert, String situation, Places places) {
    if (situations.put(alert, situation) == null) {
      places.move(alert, situation);
    }
  }

  /** The one it is in, else that of the nearest which is in one, else a new one. */
  private String situation(Fingerprint alert, List<Near> near, String fresh) {
    String own = situations.get(alert);
    if (own != null) {
      return own;
    }
    return near.stream()
        .map(other -> situations.get(other.alert()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("situation " + fresh);
  }

  private List<Near> near(Fingerprint alert, String ci, Instant now) {
    List<Near> found = new ArrayList<>();
    for (Neighbour neighbour : topology.neighbourhood(ci, MOST_HOPS)) {
      Map<Fingerprint, Instant> there = byCi.getOrDefault(neighbour.ci(), new HashMap<>());
      there.values().removeIf(at -> at.plus(LONGEST).isBefore(now));
      there.forEach(
          (other, at) -> {
            double minutes = Duration.between(at, now).toMillis() / MILLIS_PER_MINUTE;
            double distance = ALPHA * (BETA * minutes + (1 - BETA) * neighbour.hops());
            if (distance <= EPSILON && !other.equals(alert)) {
              found.add(new Near(other, distance));
            }
          });
    }
    found.sort(Comparator.comparingDouble(Near::distance).thenComparing(Near::alert));
    return found;
  }
}
