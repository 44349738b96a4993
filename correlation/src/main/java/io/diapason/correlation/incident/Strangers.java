package io.diapason.correlation.incident;

import io.diapason.correlation.topology.Topology;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an alert of whose CI the estate says nothing has in common with the incidents of the moment.
 *
 * @param topology the estate
 * @param place the alert's CI
 * @param own the alert's traits
 * @param telling how telling each trait is that the alert shares with one of them, above 0 to 1
 */
record Strangers(
    Topology topology, String place, Map<String, String> own, Map<String, Double> telling) {

  /** So many incidents without it have to be imagined before a trait counts as usual. */
  private static final double DOUBT = 8;

  /** Holds an alert against the incidents that it may belong to. */
  static Strangers among(Arrival arrival, Collection<IncidentState> incidents) {
    Topology topology = arrival.topology();
    String place = arrival.place();
    if (topology.links(place)) {
      return new Strangers(topology, place, Map.of(), Map.of());
    }
    Map<String, String> own = Traits.of(arrival.change().labels(), place);
    Map<String, Integer> shared = count(own, incidents);
    List<IncidentState> lately =
        arrival.book().lately().stream()
            .map(arrival.book()::incident)
            .filter(Objects::nonNull)
            .toList();
    Map<String, Integer> usual = count(own, lately);
    Map<String, Double> telling = new HashMap<>();
    shared.forEach(
        (trait, many) -> {
          double others = Math.max(0, usual.getOrDefault(trait, 0) - 1);
          telling.put(trait, (1 - others / (lately.size() - 1 + DOUBT)) / many);
        });
    return new Strangers(topology, place, own, telling);
  }

  /** How many of the incidents have each of the alert's traits. */
  private static Map<String, Integer> count(
      Map<String, String> own, Collection<IncidentState> incidents) {
    Map<String, Integer> shared = new HashMap<>();
    for (IncidentState incident : incidents) {
      for (Map.Entry<String, String> trait : incident.traits().entrySet()) {
        if (Traits.has(own, trait)) {
          shared.merge(trait.getKey(), 1, Integer::sum);
        }
      }
    }
    return shared;
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

  /** The most telling trait that it shares with an incident; of equals the first by name. */
  @Nullable String trait(IncidentState incident) {
    return incident.traits().entrySet().stream()
        .filter(trait -> Traits.has(own, trait))
        .map(Map.Entry::getKey)
        .min(
            Comparator.comparingDouble((String trait) -> -weight(trait))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /**
   * How telling a trait is: 1 when only one incident has it and hardly any had lately, else a part;
   * 0 for none.
   */
  double weight(@Nullable String trait) {
    return trait == null ? 0 : telling.getOrDefault(trait, 0.0);
  }
}
