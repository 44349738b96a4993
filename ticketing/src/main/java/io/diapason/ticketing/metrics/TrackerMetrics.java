package io.diapason.ticketing.metrics;

import io.diapason.ticketing.tracker.OutageReason;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers of the work in trackers. */
public final class TrackerMetrics {

  private final Counter errands;
  private final Counter reads;
  private final Counter polls;

  /** Registers every metric; once per registry. */
  public TrackerMetrics(PrometheusRegistry registry) {
    errands =
        Counter.builder()
            .name("diapason_ticketing_tracker_steps_total")
            .help("Steps of work in trackers, by what came of them.")
            .labelNames("tracker", "outcome")
            .register(registry);
    reads =
        Counter.builder()
            .name("diapason_ticketing_tracker_reads_total")
            .help("Tickets read in trackers because they were changed there.")
            .labelNames("tracker")
            .register(registry);
    polls =
        Counter.builder()
            .name("diapason_ticketing_tracker_polls_total")
            .help("Questions to trackers what was changed, by what came of them.")
            .labelNames("tracker", "outcome")
            .register(registry);
  }

  /**
   * Counts a step.
   *
   * @param reason why it failed; null when it did not
   */
  public void performed(String tracker, @Nullable OutageReason reason) {
    errands.labelValues(tracker, outcome(reason)).inc();
  }

  /** Counts a ticket that was read because it was changed. */
  public void read(String tracker) {
    reads.labelValues(tracker).inc();
  }

  /**
   * Counts a question.
   *
   * @param reason why it failed; null when it did not
   */
  public void polled(String tracker, @Nullable OutageReason reason) {
    polls.labelValues(tracker, outcome(reason)).inc();
  }

  private static String outcome(@Nullable OutageReason reason) {
    return reason == null ? "done" : reason.name().toLowerCase(Locale.ROOT);
  }
}
