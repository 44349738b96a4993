package io.diapason.correlation.incident;

import io.diapason.correlation.topology.Neighbour;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.IncidentId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How near an alert is to an incident: near on the topology, and soon after what happened there.
 *
 * <p>closeness = hop factor × e<sup>−t/T</sup>, where the hop factor is 1, 3/4, 1/2, 1/4 for 0 to 3
 * links, t the time since the newest alert on the near CI, and T the attach window, three times as
 * long while that CI still has an open alert: what is still broken still breaks others.
 *
 * @param attachWindow the time in which closeness falls to 1/e
 * @param maxHops how many links away an incident is looked for
 */
record ClosenessPolicy(Duration attachWindow, int maxHops) implements Serializable {

  private static final double STILL_BROKEN = 3;

  /** The incidents near a place, nearest first; each once, by its nearest CI. */
  List<Candidate> candidates(IncidentBook book, Topology topology, String place, Instant at) {
    Map<IncidentId, Candidate> nearest = new HashMap<>();
    for (Neighbour neighbour : topology.neighbourhood(place, maxHops)) {
      for (IncidentId id : book.incidentsOn(neighbour.ci())) {
        IncidentState incident = book.incident(id);
        Episode episode = incident == null ? null : incident.episodes().get(neighbour.ci());
        if (incident != null && episode != null) {
          nearest.merge(id, judge(incident, episode, neighbour, at), ClosenessPolicy::nearer);
        }
      }
    }
    return nearest.values().stream().sorted(Candidate.NEAREST_FIRST).toList();
  }

  private static Candidate nearer(Candidate one, Candidate other) {
    return other.closeness() > one.closeness() ? other : one;
  }

  private Candidate judge(
      IncidentState incident, Episode episode, Neighbour neighbour, Instant at) {
    Duration since = Duration.between(episode.lastAt(), at);
    double window = attachWindow.toMillis() * (episode.open().total() > 0 ? STILL_BROKEN : 1.0);
    double decay = Math.exp(-Math.max(0, since.toMillis()) / window);
    double closeness = Math.max(0, 1 - 0.25 * neighbour.hops()) * decay;
    return new Candidate(incident, neighbour, episode, since, closeness);
  }
}
