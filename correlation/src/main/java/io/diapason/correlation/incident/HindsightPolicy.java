package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.hindsight.FewestFaults;
import io.diapason.correlation.hindsight.Sighting;
import io.diapason.correlation.topology.Topology;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Looks back upon what broke lately. An alert is judged when it comes, by what was known then; some
 * minutes later it is often plain that two incidents are one fault, or that one is two.
 *
 * <p>Only in estates that are large enough for links to tell happenings apart: in a small system a
 * fault of almost anything explains almost everything. One thing is put right at a time, and then
 * it looks again.
 *
 * @param config by what it judges
 */
record HindsightPolicy(CorrelationConfig config) implements Serializable {

  /** What a look may cost: beyond this it is a storm. */
  private static final int MOST_SIGHTINGS = 160;

  /** Puts right what is wrong around an incident, if anything is. */
  Decision lookBack(IncidentBook book, IncidentState incident, Topology topology, Instant now) {
    if (config.maxHops() == 0) {
      return Decision.NOTHING;
    }
    LatelySeen seen = new LatelySeen(book, topology, config.patience().longestSeconds(), now);
    List<Sighting> sightings = seen.around(incident);
    if (sightings.size() < 2 || sightings.size() > MOST_SIGHTINGS) {
      return Decision.NOTHING;
    }
    Stray stray = Stray.largest(FewestFaults.explain(topology, config.faults(), sightings), seen);
    return stray == null
        ? Decision.NOTHING
        : new HindsightCorrection(config, seen, stray).decide(incident);
  }
}
