package io.diapason.deploy.bench.correlation.judge;

import io.diapason.correlation.topology.Neighbour;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins an alert to whatever sounded a short while ago within some links of it, and all of that to
 * one: the simplest use of a topology.
 */
public final class UnionJudge implements Judge {

  private record Heard(String incident, Instant at) {}

  private final Duration gap;
  private final int hops;
  private final Topology topology;
  private final Map<String, Heard> byCi = new HashMap<>();

  /** Joins within this time and this many links. */
  public UnionJudge(Duration gap, int hops, List<Ci> estate) {
    this.gap = gap;
    this.hops = hops;
    this.topology = new Topology(estate);
  }

  @Override
  public String name() {
    return "topology, %d s, %d hops".formatted(gap.toSeconds(), hops);
  }

  @Override
  public void hear(AlertEvent event, Places places) {
    Instant now = event.receivedAt();
    String ci = topology.ciOf(event.labels());
    String incident = "";
    for (Neighbour near : topology.neighbourhood(ci, hops)) {
      Heard heard = byCi.get(near.ci());
      if (heard != null && !heard.at().plus(gap).isBefore(now)) {
        String there = places.now(heard.incident());
        if (incident.isEmpty()) {
          incident = there;
        } else if (!incident.equals(there)) {
          String elder = incident.compareTo(there) < 0 ? incident : there;
          places.merge(elder.equals(incident) ? there : incident, elder);
          incident = elder;
        }
      }
    }
    incident = incident.isEmpty() ? now + " " + event.receipt() : incident;
    byCi.put(ci, new Heard(incident, now));
    places.place(event.fingerprint(), incident);
  }
}
