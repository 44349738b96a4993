package io.diapason.correlation.incident;

import io.diapason.correlation.hindsight.Sighting;
import io.diapason.correlation.hindsight.SupposedFault;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a fault that is not where the rest of it is.
 *
 * @param fault the fault
 * @param from where the part is
 * @param home where the rest is; null when that belongs to a larger fault
 */
record Stray(SupposedFault fault, IncidentId from, @Nullable IncidentId home) {

  /** Of the largest fault that is in more than one incident, or in that of a larger one. */
  static @Nullable Stray largest(List<SupposedFault> faults, LatelySeen seen) {
    Set<IncidentId> claimed = new HashSet<>();
    for (SupposedFault fault : faults) {
      Map<IncidentId, Integer> parts = new LinkedHashMap<>();
      for (Sighting sighting : fault.sightings()) {
        parts.merge(sighting.incident(), sighting.alerts().size(), Integer::sum);
      }
      IncidentId home =
          parts.entrySet().stream()
              .filter(part -> !claimed.contains(part.getKey()))
              .min(
                  Map.Entry.<IncidentId, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(
                          part -> seen.incident(part.getKey()), IncidentPolicy.ELDEST_FIRST))
              .map(Map.Entry::getKey)
              .orElse(null);
      for (IncidentId from : parts.keySet()) {
        if (!from.equals(home)) {
          return new Stray(fault, from, home);
        }
      }
      claimed.add(Objects.requireNonNull(home));
    }
    return null;
  }

  /** The alerts of this part. */
  Set<Fingerprint> alerts() {
    return fault.sightings().stream()
        .filter(sighting -> sighting.incident().equals(from))
        .flatMap(sighting -> sighting.alerts().stream())
        .collect(Collectors.toSet());
  }
}
