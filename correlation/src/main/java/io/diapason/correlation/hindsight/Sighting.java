package io.diapason.correlation.hindsight;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.util.List;

/**
 * A CI that broke, by the alerts that it raised close to each other in one incident.
 *
 * @param incident where the alerts are now
 * @param ci the CI
 * @param alerts which
 * @param moments when each came to be known, in seconds since the epoch, in their order
 */
public record Sighting(
    IncidentId incident, String ci, List<Fingerprint> alerts, List<Double> moments) {

  public Sighting {
    alerts = List.copyOf(alerts);
    moments = List.copyOf(moments);
  }

  double first() {
    return moments.get(0);
  }
}
