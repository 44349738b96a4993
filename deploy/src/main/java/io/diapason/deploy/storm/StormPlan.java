package io.diapason.deploy.storm;

import java.time.Duration;

/**
 * How big a storm is to be.
 *
 * @param events how many alert bodies are sent in all: firings, repeats and resolves
 * @param faults how many things break, each somewhere else
 * @param noiseAlerts how many lone alerts sound elsewhere, each an incident of its own
 * @param span from the first to the last event in the storm's own time, 30 s to 10 min; beyond that
 *     alerts would run out between two repeats
 * @param resolve whether everything ends before the storm does; otherwise only the first fault does
 */
public record StormPlan(int events, int faults, int noiseAlerts, Duration span, boolean resolve) {

  /** How often a resolve is said: Prometheus repeats it for a while, and so do we. */
  static final int RESOLVES = 2;

  /** A noise alert: one firing, two repeats, one resolve. */
  static final int EVENTS_PER_NOISE_ALERT = 4;

  private static final int LEAST_EVENTS_PER_ALERT = 4;
  private static final int LEAST_EVENTS_PER_FAULT = 40;
  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final long LONGEST_TRAVEL_MILLIS = 20_000;

  public StormPlan {
    if (faults < 1 || noiseAlerts < 0) {
      throw new IllegalArgumentException(
          "Expected at least 1 fault and no negative noise, but got "
              + faults
              + ", "
              + noiseAlerts);
    }
    if (span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("Expected a span of 30 s to 10 min, but got " + span);
    }
    int least = noiseAlerts * EVENTS_PER_NOISE_ALERT + faults * LEAST_EVENTS_PER_FAULT;
    if (events < least) {
      throw new IllegalArgumentException(
          "Expected at least " + least + " events for such a storm, but got " + events);
    }
  }

  /** The storm of the acceptance tests: 20,000 events of 5 faults among 40 lone alerts. */
  public static StormPlan acceptance() {
    return new StormPlan(20_000, 5, 40, Duration.ofMinutes(10), true);
  }

  /**
   * The storm that plays while somebody watches: it fits the sample estate and leaves work open.
   */
  public static StormPlan demo() {
    return new StormPlan(1_500, 5, 6, Duration.ofSeconds(90), false);
  }

  /** Bigger storms repeat more and have more different alerts: both grow with the square root. */
  int alertsPerFault() {
    int eventsPerFault = (events - noiseAlerts * EVENTS_PER_NOISE_ALERT) / faults;
    int eventsPerAlert = Math.max(LEAST_EVENTS_PER_ALERT, (int) (Math.sqrt(eventsPerFault) / 5));
    return eventsPerFault / eventsPerAlert;
  }

  /** The longest time that a fault needs for one hop: 20 s, less in a short storm. */
  long travelMillis() {
    return Math.min(LONGEST_TRAVEL_MILLIS, part(0.08));
  }

  /** A share of the span in milliseconds. */
  long part(double share) {
    return (long) (span.toMillis() * share);
  }

  /** Whether the alerts of this fault, or of the noise, end within the storm. */
  boolean resolves(int fault) {
    return resolve || fault == 0;
  }
}
