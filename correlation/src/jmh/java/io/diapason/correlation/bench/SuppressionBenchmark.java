package io.diapason.correlation.bench;

import io.diapason.correlation.suppression.QuietRules;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import io.diapason.vocabulary.Suppression;
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

/**
 * What one alert costs where many silences are active and 200 maintenance windows as well. Half of
 * the silences go by equal labels, half by an expression with a literal beginning; a tenth of the
 * alerts is silenced. The windows are about hosts, the alerts about services that run on them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SuppressionBenchmark {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final int WINDOWS = 200;

  /** How many silences are active. */
  @Param({"100", "10000"})
  public int silences;

  private final QuietRules rules = new QuietRules();
  private Topology estate;
  private List<Map<String, String>> alerts;
  private int turn;

  /** Sets the rules. */
  @Setup
  public void set() {
    List<Silence> all = new ArrayList<>();
    for (int n = 0; n < silences; n++) {
      SilenceMatcher instance =
          n % 2 == 0
              ? new SilenceMatcher("instance", "node-" + n, false, true)
              : new SilenceMatcher("instance", "node-" + n + ":.*", true, true);
      SilenceMatcher name = new SilenceMatcher("alertname", "HostDown", false, true);
      all.add(
          new Silence(
              "s" + n,
              "default",
              List.of(name, instance),
              START,
              START.plusSeconds(3_600),
              START,
              "ada",
              "",
              Map.of()));
    }
    List<MaintenanceWindow> windows = new ArrayList<>();
    List<Ci> cis = new ArrayList<>();
    for (int n = 0; n < WINDOWS; n++) {
      windows.add(
          new MaintenanceWindow(
              "w" + n,
              "default",
              List.of("host-" + n),
              List.of(),
              START,
              START.plusSeconds(3_600),
              "",
              "",
              ""));
    }
    for (int n = 0; n < 2_000; n++) {
      cis.add(
          new Ci(
              "service-" + n,
              "service",
              "",
              2,
              List.of("host-" + n),
              List.of(),
              List.of(),
              Map.of()));
    }
    estate = new Topology(cis);
    rules.take(Control.quieted("default", START, all, windows));
    alerts = new ArrayList<>();
    for (int n = 0; n < 2_000; n++) {
      alerts.add(
          Map.of(
              "alertname",
              "HostDown",
              "instance",
              (n % 10 == 0 ? "node-" : "other-") + n % silences,
              "service",
              "service-" + n,
              "severity",
              "critical"));
    }
  }

  /** The verdicts on one alert. */
  @Benchmark
  public List<Suppression> verdicts() {
    turn = (turn + 1) % alerts.size();
    return rules.verdicts(alerts.get(turn), START.plusSeconds(60), estate);
  }
}
