package io.diapason.correlation.bench;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.incident.Decision;
import io.diapason.correlation.incident.IncidentBook;
import io.diapason.correlation.incident.IncidentPolicy;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * What one alert costs the rules, in plain memory, with few and with many alerts open: the promise
 * is that a million open alerts make it at most half as dear again as a thousand.
 *
 * <p>The estate has one web and one db CI for each hundred open alerts, and each such pair is one
 * incident. The alerts that come go to and fro between the pairs.
 *
 * <p>What grows with the open alerts are cache and TLB misses, not work: compare with {@code
 * -jvmArgsAppend -XX:+UseTransparentHugePages}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx5g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CorrelatorBenchmark {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final int ALERTS_OF_A_PAIR = 100;

  /** How many alerts are open. */
  @Param({"1000", "100000", "1000000"})
  public int open;

  private final IncidentPolicy incidents = new IncidentPolicy(CorrelationConfig.defaults());
  private final DedupPolicy dedup = new DedupPolicy(Duration.ofHours(1));
  private IncidentBook book;
  private Topology topology;
  private AlertEvent again;
  private List<AlertState> states;
  private int pairs;
  private long turn;

  /** Runs the benchmarks with JMH's command line. */
  public static void main(String[] arguments) throws Exception {
    new Runner(new CommandLineOptions(arguments)).run();
  }

  /** Opens the alerts. */
  @Setup
  public void openAlerts() {
    pairs = Math.max(1, open / ALERTS_OF_A_PAIR);
    List<Ci> cis = new ArrayList<>(2 * pairs);
    for (int pair = 0; pair < pairs; pair++) {
      cis.add(ci("web-" + pair, List.of("db-" + pair)));
      cis.add(ci("db-" + pair, List.of()));
    }
    topology = new Topology(cis);
    book = IncidentBook.inMemory();
    again = event(0, 0, AlertEvent.Kind.FIRING, START.plusSeconds(60));
    states = new ArrayList<>(open);
    for (int alert = 0; alert < open; alert++) {
      AlertEvent event = event(alert, alert, AlertEvent.Kind.FIRING, START);
      DedupDecision decision = dedup.onEvent(null, event);
      states.add(decision.state());
      judge(event, decision);
    }
  }

  private static Ci ci(String id, List<String> dependsOn) {
    return new Ci(id, "service", "", 2, List.of(), dependsOn, List.of(), Map.of());
  }

  private AlertEvent event(long alert, long name, AlertEvent.Kind kind, Instant at) {
    String service = (alert % 2 == 0 ? "web-" : "db-") + alert / 2 % pairs;
    Map<String, String> labels =
        Map.of("alertname", "HighErrorRate", "service", service, "pod", "p" + name);
    return new AlertEvent(
        kind,
        "default",
        new Receipt("d-bench", name),
        at,
        "alertmanager",
        Fingerprint.of("default", labels),
        "HighErrorRate",
        Severity.WARNING,
        "too many errors",
        labels,
        Map.of(),
        at,
        null,
        at.plusSeconds(300),
        "");
  }

  private void judge(AlertEvent event, DedupDecision decided) {
    for (DedupDecision.Announced announced : decided.changes()) {
      Decision decision = incidents.onAlert(book, AlertChange.of(announced, event), Surroundings.of(topology));
      book.remember(decision);
      for (IncidentId id : decision.announce()) {
        book.keep(book.incident(id).announced(event.receivedAt()));
      }
    }
  }

  /** One repeat of an open alert: what most events are. */
  @Benchmark
  public DedupDecision repeat() {
    // The event itself comes fresh from the log; only what is remembered lies far away.
    return dedup.onEvent(states.get((int) (turn++ * 7919 % open)), again);
  }

  /** One new alert, deduplicated, placed, judged and remembered; then taken back, to stay at size. */
  @Benchmark
  public Decision join() {
    long name = open + turn++;
    AlertEvent event = event(turn * 7919, name, AlertEvent.Kind.FIRING, START.plusMillis(1));
    DedupDecision fired = dedup.onEvent(null, event);
    AlertChange change = AlertChange.of(fired.changes().get(0), event);
    Decision decision = incidents.onAlert(book, change, Surroundings.of(topology));
    IncidentState before = book.incident(decision.incidents().get(0).id());
    book.remember(decision);
    book.incidents().put(before.id().value(), before);
    book.members().remove(event.fingerprint().value());
    return decision;
  }
}
