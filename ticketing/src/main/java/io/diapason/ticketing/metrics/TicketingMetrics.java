package io.diapason.ticketing.metrics;

import io.diapason.ticketing.sla.SlaMark;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.Ticket;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The numbers of this room. */
public final class TicketingMetrics {

  private final Counter opened;
  private final Counter resolved;
  private final Counter reopened;
  private final Counter escalated;
  private final Counter intents;
  private final Counter slaNews;
  private final Counter conflicts;
  private final Counter snapshots;
  private final Counter explanations;
  private final Counter undecodable;
  private final Counter outages;
  private final Gauge lag;
  private final Gauge explanationLag;
  private final Gauge streamClients;
  private final Gauge replanning;
  private final Counter streamDropped;

  /** Registers every metric; once per registry. */
  public TicketingMetrics(PrometheusRegistry registry) {
    opened = counter(registry, "opened", "Tickets opened.");
    resolved = counter(registry, "resolved", "Tickets resolved.");
    reopened = counter(registry, "reopened", "Tickets reopened.");
    escalated = counter(registry, "escalated", "Escalation steps taken.");
    conflicts = counter(registry, "write_conflicts", "Ticket writes lost to another writer.");
    snapshots = counter(registry, "snapshots", "Incident snapshots taken in.");
    explanations = counter(registry, "explanations", "Explanations taken in.");
    undecodable = counter(registry, "undecodable", "Entries of the stream that cannot be read.");
    outages = counter(registry, "outages", "Batches put off because a store did not answer.");
    streamDropped = counter(registry, "stream_dropped", "Stream clients cut off for being slow.");
    intents =
        Counter.builder()
            .name("diapason_ticketing_intents_total")
            .help("Intents tried, by what came of them.")
            .labelNames("outcome")
            .register(registry);
    slaNews =
        Counter.builder()
            .name("diapason_ticketing_sla_total")
            .help("Clocks of which people were told, by what they measure and what was told.")
            .labelNames("measure", "told", "priority")
            .register(registry);
    lag = gauge(registry, "feed_lag_records", "Incident snapshots not yet read from the stream.");
    explanationLag =
        gauge(registry, "explanation_lag_records", "Explanations not yet read from the stream.");
    streamClients = gauge(registry, "stream_clients", "Clients of the server-sent events.");
    replanning =
        gauge(
            registry,
            "last_replanning_seconds",
            "How long it last took to ask the rules about all active tickets; 0 until it was done.");
  }

  private static Counter counter(PrometheusRegistry registry, String name, String help) {
    return Counter.builder()
        .name("diapason_ticketing_" + name + "_total")
        .help(help)
        .register(registry);
  }

  private static Gauge gauge(PrometheusRegistry registry, String name, String help) {
    return Gauge.builder().name("diapason_ticketing_" + name).help(help).register(registry);
  }

  /** All active tickets were planned anew, which took so long. */
  public void replanned(Duration took) {
    replanning.set(took.toMillis() / (double) TimeUnit.SECONDS.toMillis(1));
  }

  /** Counts what one write of a ticket did. */
  public void written(@Nullable Ticket before, Ticket after) {
    if (before == null) {
      opened.inc();
      return;
    }
    if (before.state().isActive() && after.resolvedAt() != null && !after.state().isActive()) {
      resolved.inc();
    }
    reopened.inc(Math.max(0, after.openings() - before.openings()));
    countSla(before, after);
    escalated.inc(Math.max(0, after.escalation().told() - before.escalation().told()));
  }

  private void countSla(Ticket before, Ticket after) {
    for (SlaMark mark : after.sla().marks()) {
      if (!before.sla().marks().contains(mark)) {
        String measure = mark.measure().name().toLowerCase(Locale.ROOT);
        String told = mark.tellsOfBreach() ? "breached" : "warned";
        slaNews.labelValues(measure, told, after.priority().name()).inc();
      }
    }
  }

  /** Counts a try. */
  public void performed(Outcome outcome) {
    Outcome.Reason reason = outcome.reason();
    String label = reason == null ? "delivered" : reason.name().toLowerCase(Locale.ROOT);
    intents.labelValues(label).inc();
  }

  /** Counts a write that came too late. */
  public void conflict() {
    conflicts.inc();
  }

  /** The numbers of the feed of incidents. */
  public FeedNumbers ofIncidents() {
    return new Feed(snapshots, lag);
  }

  /** The numbers of the feed of explanations. */
  public FeedNumbers ofExplanations() {
    return new Feed(explanations, explanationLag);
  }

  private final class Feed implements FeedNumbers {

    private final Counter taken;
    private final Gauge behind;

    Feed(Counter taken, Gauge behind) {
      this.taken = taken;
      this.behind = behind;
    }

    @Override
    public void taken(int count) {
      taken.inc(count);
    }

    @Override
    public void undecodable() {
      undecodable.inc();
    }

    @Override
    public void outage() {
      outages.inc();
    }

    @Override
    public void lag(long records) {
      behind.set((double) records);
    }
  }

  /** How many clients listen to the stream. */
  public void streamClients(int count) {
    streamClients.set(count);
  }

  /** Counts a client that was cut off. */
  public void streamDropped() {
    streamDropped.inc();
  }
}
