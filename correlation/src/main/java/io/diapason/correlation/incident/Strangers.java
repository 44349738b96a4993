package io.diapason.correlation.incident;

import io.diapason.correlation.topology.Topology;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an alert of whose CI the estate says nothing has in common with the incidents of the moment.
 *
 * @param topology the estate
 * @param place the alert's CI
 * @param shared how many of the incidents share each trait with the alert
 */
record Strangers(Topology topology, String place, Map<String, Integer> shared) {

  /** Holds an alert against the incidents that it may belong to. */
  static Strangers among(Arrival arrival, Collection<IncidentState> incidents) {
    Topology topology = arrival.topology();
    String place = arrival.place();
    if (topology.links(place)) {
      return new Strangers(topology, place, Map.of());
    }
    Map<String, String> own = Traits.of(arrival.change().labels(), place);
    Map<String, Integer> shared = new HashMap<>();
    for (IncidentState incident : incidents) {
      for (Map.Entry<String, String> trait : incident.traits().entrySet()) {
        if (Traits.has(own, trait)) {
          shared.merge(trait.getKey(), 1, Integer::sum);
        }
      }
    }
    return new Strangers(topology, place, shared);
  }

  /**
   * Whether the estate cannot say how the alert's CI and an incident are related: the CI is
   * unknown, or nobody wrote down its links and the incident is in a small system, where those of
   * one CI are likelier forgotten than missing. What is over attracts no strangers.
   */
  boolean includes(IncidentState incident) {
    return !topology.links(place)
        && incident.open().total() > 0
        && (!topology.knows(place) || isOfSmallSystem(incident));
  }

  private boolean isOfSmallSystem(IncidentState incident) {
    return incident.episodes().keySet().stream()
        .anyMatch(ci -> topology.links(ci) && topology.isSmallSystem(ci));
  }

  /** The trait that fewest of the incidents share; of equals the first by name; null for none. */
  @Nullable String telling(IncidentState incident) {
    return incident.traits().keySet().stream()
        .filter(shared::containsKey)
        .min(
            Comparator.comparing((String trait) -> shared.getOrDefault(trait, 0))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** How telling a trait is: 1 when only one incident has it, else a part; 0 for none. */
  double weight(@Nullable String trait) {
    return trait == null ? 0 : 1.0 / shared.getOrDefault(trait, 1);
  }
}
