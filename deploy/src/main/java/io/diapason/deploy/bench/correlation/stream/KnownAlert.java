package io.diapason.deploy.bench.correlation.stream;

import io.diapason.vocabulary.AlertEvent;

/**
 * One event of a stream and the happening that it truly belongs to.
 *
 * @param id unique in the stream
 * @param incident the true incident; empty for noise, which belongs to nothing but itself
 * @param line the event as a line of a recording
 * @param event the same as the door understood it
 */
public record KnownAlert(String id, String incident, String line, AlertEvent event) {

  /** Whether it belongs to nothing but itself. */
  public boolean isNoise() {
    return incident.isEmpty();
  }
}
