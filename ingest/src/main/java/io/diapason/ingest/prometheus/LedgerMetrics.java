package io.diapason.ingest.prometheus;

import io.diapason.ingest.ledger.LedgerStatement;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Both sides of the ledger as gauges, read when they are scraped. */
public final class LedgerMetrics {

  private final PrometheusRegistry registry;
  private final Supplier<LedgerStatement> ledger;

  private LedgerMetrics(PrometheusRegistry registry, Supplier<LedgerStatement> ledger) {
    this.registry = registry;
    this.ledger = ledger;
  }

  /** Registers the gauges; once per registry. */
  public static void register(PrometheusRegistry registry, Supplier<LedgerStatement> ledger) {
    LedgerMetrics gauges = new LedgerMetrics(registry, ledger);
    gauges.add("accepted", "Alert events durable in the log", LedgerStatement::accepted);
    gauges.add("deduplicated", "Repeats of known alerts", LedgerStatement::deduplicated);
    gauges.add("noted", "Resolves and acknowledges of unknown alerts", LedgerStatement::noted);
    gauges.add("suppressed", "Events kept quiet by a rule", LedgerStatement::suppressed);
    gauges.add("in_incident", "Events that belong to an incident", LedgerStatement::inIncident);
    gauges.add("pending", "Accepted events not yet judged", LedgerStatement::pending);
    gauges.add("rejected", "Inputs refused by this run", LedgerStatement::rejected);
    gauges.add("dead_lettered", "Refused inputs kept in the log", LedgerStatement::deadLettered);
    gauges.add("gaps", "Earlier doors with events missing", line -> line.gaps().size());
  }

  private void add(String name, String meaning, ToDoubleFunction<LedgerStatement> value) {
    GaugeWithCallback.builder()
        .name("diapason_ledger_" + name)
        .help(meaning + ". Unit: " + (name.equals("gaps") ? "doors." : "events."))
        .callback(callback -> callback.call(value.applyAsDouble(ledger.get())))
        .register(registry);
  }
}
