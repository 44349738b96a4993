package io.diapason.deploy.storm;

import io.diapason.vocabulary.Ci;
import java.time.Instant;
import java.util.List;

/**
 * A storm, ready to be played.
 *
 * @param base the moment of offset 0; the times inside the bodies count from it
 * @param estate where it rages
 * @param events sorted by offset
 * @param changes sorted by offset
 */
public record Storm(
    Instant base,
    List<Ci> estate,
    List<StormEvent> events,
    List<StormChange> changes,
    StormTruth truth) {

  public Storm {
    estate = List.copyOf(estate);
    events = List.copyOf(events);
    changes = List.copyOf(changes);
  }
}
