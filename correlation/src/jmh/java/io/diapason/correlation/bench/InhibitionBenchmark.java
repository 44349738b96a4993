package io.diapason.correlation.bench;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.suppression.InhibitionRules;
import io.diapason.correlation.suppression.Leaders;
import io.diapason.correlation.suppression.Role;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.InhibitionRule;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.SilenceMatcher;
import io.diapason.vocabulary.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * What one alert costs that inhibition rules explain, its roles and the verdicts on them, where
 * rules and sources are as in Alertmanager's {@code inhibit_bench_test.go}: every rule has the same
 * targets and sources of its own, so many each, or the last rule alone has one. {@code hosts} is as
 * in life: one rule, and a source on each of so many hosts, of which the target is on one.
 *
 * <p>State lies in plain tables, as if each key of the stream job were at hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InhibitionBenchmark {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  /** How many rules there are, and how many sources each has. */
  @Param({"1 x 1", "100 x 1000", "1 x 10000", "10000 x 1", "10000 last", "10000 hosts"})
  public String sources;

  private final DedupPolicy dedup = new DedupPolicy(Duration.ofHours(1));
  private final Map<String, Leaders> groups = new HashMap<>();
  private InhibitionRules rules;
  private AlertChange target;
  private AlertChange bystander;
  private int explained;

  /** Opens the sources. */
  @Setup
  public void open() {
    String[] words = sources.split(" ");
    int many = Integer.parseInt(words[0]);
    if (words[1].equals("hosts")) {
      rules =
          new InhibitionRules(
              List.of(
                  new InhibitionRule(
                      "host-down",
                      List.of(equal("alertname", "HostDown")),
                      List.of(equal("severity", "warning")),
                      List.of("host"))));
      for (int host = 0; host < many; host++) {
        hear(Map.of("alertname", "HostDown", "host", "host-" + host, "severity", "critical"));
      }
      target =
          opened(Map.of("alertname", "Slow", "host", "host-" + many / 2, "severity", "warning"));
      explained = 1;
    } else {
      boolean last = words[1].equals("last");
      List<InhibitionRule> all = new ArrayList<>();
      for (int rule = 0; rule < many; rule++) {
        all.add(rule(rule));
      }
      rules = new InhibitionRules(all);
      for (int rule = last ? many - 1 : 0; rule < many; rule++) {
        for (int source = 0; source < (last ? 1 : Integer.parseInt(words[2])); source++) {
          hear(Map.of("src", "" + rule, "idx", "" + source));
        }
      }
      target = opened(Map.of("dst", "0"));
      explained = last ? 1 : many;
    }
    bystander = opened(Map.of("alertname", "Idle", "service", "shop"));
    if (explains().size() != explained) {
      throw new IllegalStateException(
          "Expected " + explained + " verdicts, but got " + explains().size());
    }
  }

  private static InhibitionRule rule(int number) {
    return new InhibitionRule(
        "r" + number, List.of(equal("src", "" + number)), List.of(equal("dst", "0")), List.of());
  }

  private static SilenceMatcher equal(String label, String value) {
    return new SilenceMatcher(label, value, false, true);
  }

  private void hear(Map<String, String> labels) {
    for (Role role : rules.roles(opened(labels)).values()) {
      Leaders before = groups.getOrDefault(role.group(), Leaders.NONE);
      groups.put(role.group(), before.after(role, java.util.stream.Stream::empty));
    }
  }

  private AlertChange opened(Map<String, String> labels) {
    AlertEvent event =
        new AlertEvent(
            AlertEvent.Kind.FIRING,
            "default",
            new Receipt("d-bench", 1),
            START,
            "alertmanager",
            Fingerprint.of("default", labels),
            labels.getOrDefault("alertname", "Bench"),
            Severity.WARNING,
            "",
            labels,
            Map.of(),
            START,
            null,
            START.plusSeconds(300),
            "");
    return AlertChange.of(dedup.onEvent(null, event).changes().get(0), event);
  }

  /** All that explains one target. */
  @Benchmark
  public List<Suppression> explains() {
    List<Suppression> verdicts = new ArrayList<>(1);
    for (Role role : rules.roles(target).values()) {
      Suppression verdict = groups.getOrDefault(role.group(), Leaders.NONE).verdict(role);
      if (verdict != null) {
        verdicts.add(verdict);
      }
    }
    return verdicts;
  }

  /** An alert that is nothing to any rule: what most alerts are. */
  @Benchmark
  public Map<String, Role> leaves() {
    return rules.roles(bystander);
  }
}
