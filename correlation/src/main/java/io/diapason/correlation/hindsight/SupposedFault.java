package io.diapason.correlation.hindsight;

import java.util.List;

/**
 * A fault that would explain what was seen.
 *
 * @param root the CI that broke; it may have raised no alert
 * @param since when, in seconds since the epoch
 * @param sightings what followed from it, in the order of time
 */
public record SupposedFault(String root, double since, List<Sighting> sightings) {

  public SupposedFault {
    sightings = List.copyOf(sightings);
  }

  /** How many alerts it explains. */
  public int alerts() {
    return sightings.stream().mapToInt(sighting -> sighting.alerts().size()).sum();
  }
}
