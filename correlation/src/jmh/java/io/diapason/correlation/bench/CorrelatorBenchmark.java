package io.diapason.correlation.bench;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.incident.Decision;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.vocabulary.AlertEvent;
import java.util.ArrayList;
import java.util.List;
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
 * is at most 10 µs for half of the decisions with a million open alerts, and at most half as dear
 * again as with a thousand. The alerts that come go to and fro between the pairs of {@link
 * OpenAlerts}.
 *
 * <p>What grows with the open alerts are cache and TLB misses, not work. The product is started with
 * huge pages, and so is this; compare with {@code -jvmArgsAppend -XX:-UseTransparentHugePages}.
 *
 * <p>{@code mvn -Dbench=correlation -pl correlation -am test-compile exec:exec}; {@code
 * -Dbench.arguments="decide -p open=1000,1000000"} for a part of it. Compare only figures of one
 * run: on a machine that others use, both move.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx5g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CorrelatorBenchmark {

  private static final int ARRIVING = 1 << 12;
  private static final int STRIDE = 7919;

  /** How many alerts are open. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int open;

  /** How they came. */
  @Param({"STEADY", "AT_ONCE"})
  public Arrivals arrivals;

  private OpenAlerts alerts;
  private AlertEvent again;
  private List<AlertChange> arriving;
  private long turn;

  /** Runs the benchmarks with JMH's command line. */
  public static void main(String[] arguments) throws Exception {
    new Runner(new CommandLineOptions(arguments)).run();
  }

  /** Opens the alerts. */
  @Setup
  public void openAlerts() {
    alerts = new OpenAlerts(open, arrivals);
    again = alerts.event(0, 0, OpenAlerts.START.plusSeconds(60));
    arriving = new ArrayList<>(ARRIVING);
    for (long next = 0; next < ARRIVING; next++) {
      arriving.add(alerts.arriving(next * STRIDE, open + next));
    }
  }

  /** One repeat of an open alert: what most events are. */
  @Benchmark
  public DedupDecision repeat() {
    // The event itself comes fresh from the log; only what is remembered lies far away.
    return alerts.dedup.onEvent(alerts.states.get((int) (turn++ * STRIDE % open)), again);
  }

  /** One decision: where a new alert belongs, and why. */
  @Benchmark
  public Decision decide() {
    AlertChange change = arriving.get((int) (turn++ & ARRIVING - 1));
    return alerts.incidents.onAlert(alerts.book, change, alerts.surroundings);
  }

  /**
   * One new alert, fingerprinted, deduplicated, placed, judged and remembered; then taken back, to
   * stay at size.
   */
  @Benchmark
  public Decision join() {
    long name = open + turn++;
    AlertChange change = alerts.arriving(turn * STRIDE, name);
    Decision decision = alerts.incidents.onAlert(alerts.book, change, alerts.surroundings);
    IncidentState before = alerts.book.incident(decision.incidents().get(0).id());
    alerts.book.remember(decision);
    alerts.book.incidents().put(before.id().value(), before);
    alerts.book.members().remove(change.fingerprint().value());
    return decision;
  }
}
