package io.diapason.deploy.bench.correlation.stream;

import io.diapason.vocabulary.AlertEvent;

/**
 * One event of a stream and the happening that it truly belongs to.
 *
 * @param id unique in the stream
 * @param incident the true incident; empty for noise, which belongs to nothing but itself;
 *     beginning with {@code ~} for noise of several events
 * @param line the event as a line of a recording
 * @param event the same as the door understood it
 * @param scored whether it counts: repeats and ends of what was scored once do not
 */
public record KnownAlert(
    String id, String incident, String line, AlertEvent event, boolean scored) {

  /** Whether this name of a true incident stands for noise. */
  public static boolean isNoise(String incident) {
    return incident.isEmpty() || incident.startsWith("~");
  }

  /** The same, not counted. */
  public KnownAlert unscored() {
    return new KnownAlert(id, incident, line, event, false);
  }
}
