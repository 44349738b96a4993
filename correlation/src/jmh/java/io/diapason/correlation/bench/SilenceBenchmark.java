package io.diapason.correlation.bench;

import io.diapason.correlation.suppression.QuietRules;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Control;
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
 * What one alert costs where silences are as in Alertmanager's {@code silence_bench_test.go}: of so
 * many silences some match, each by one equal label; or each goes by two expressions without a
 * literal beginning, of which a tenth matches. Alertmanager's first kind asks for the same alert
 * again and again and remembers its answer; here every verdict is found anew.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SilenceBenchmark {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final Map<String, String> EQUAL = Map.of("foo", "bar");
  private static final Map<String, String> LETTERS =
      Map.of("aaaa", "AAAA", "bbbb", "BBBB", "cccc", "CCCC");
  private static final int SHARE = 10;

  /** How many silences there are, and how many of them match; or how many go by expressions. */
  @Param({"100 of 10", "1000 of 10", "10000 of 10", "10000 of 1000", "100 regex", "10000 regex"})
  public String silences;

  private final QuietRules rules = new QuietRules();
  private final Topology estate = Topology.empty();
  private Map<String, String> alert;

  /** Sets the silences. */
  @Setup
  public void set() {
    String[] words = silences.split(" ");
    int total = Integer.parseInt(words[0]);
    boolean byExpression = words[1].equals("regex");
    int matching = byExpression ? total / SHARE : Integer.parseInt(words[2]);
    List<Silence> all = new ArrayList<>();
    for (int n = 0; n < total; n++) {
      boolean matches = n % (total / matching) == 0;
      all.add(silence(n, byExpression ? expressions(n, matches) : label(n, matches)));
    }
    rules.take(Control.quieted("default", START, all, List.of()));
    alert = byExpression ? LETTERS : EQUAL;
    if (verdicts().size() != matching) {
      throw new IllegalStateException(
          "Expected " + matching + " silences to match, but " + verdicts().size() + " did");
    }
  }

  private static List<SilenceMatcher> label(int number, boolean matches) {
    return List.of(
        matches
            ? new SilenceMatcher("foo", "bar", false, true)
            : new SilenceMatcher("job", "job" + number, false, true));
  }

  private static List<SilenceMatcher> expressions(int number, boolean matches) {
    return List.of(
        new SilenceMatcher("aaaa", "A{4}|" + number, true, true),
        new SilenceMatcher("bbbb", matches ? "B(B|C)B.|" + number : "" + number, true, true));
  }

  private static Silence silence(int number, List<SilenceMatcher> matchers) {
    Instant end = START.plusSeconds(3_600);
    return new Silence(
        "s" + number, "default", matchers, START, end, START, "ada", "", Map.of());
  }

  /** The verdicts on one alert. */
  @Benchmark
  public List<Suppression> verdicts() {
    return rules.verdicts(alert, START.plusSeconds(60), estate);
  }
}
