package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What arrives between two watermarks may do so in any order, and the log may hold an event twice:
 * the same is said. Histories are told by their seeds, 1 to {@value #SEEDS}.
 */
class ArrivalOrderTest {

  private static final int SEEDS = 25;
  private static final int SECONDS = 400;
  private static final int LATENESS_SECONDS = 10;
  private static final int CIS = 9;

  /** In seconds: what flapped is steady again, and what is over can no longer come back. */
  private static final int LONG_AFTER = 3 * 3600;

  @TestFactory
  Stream<DynamicTest> anyOrderInsideTheLatenessBoundSaysTheSame() {
    return IntStream.rangeClosed(1, SEEDS)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> {
                      List<AlertEvent> history = history(seed);
                      List<String> inOrder = judged(changes(history, 1), new Random(0), false);
                      assertThat(inOrder).hasSizeGreaterThan(10);
                      for (int shuffle = 1; shuffle <= 3; shuffle++) {
                        assertThat(judged(changes(history, 1), new Random(shuffle), true))
                            .as("shuffled by %d", shuffle)
                            .isEqualTo(inOrder);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> anEventThatTheLogHoldsTwiceSaysNothingMore() {
    return IntStream.rangeClosed(1, SEEDS)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> {
                      List<AlertEvent> history = history(seed);
                      assertThat(judged(changes(history, 2), new Random(0), false))
                          .isEqualTo(judged(changes(history, 1), new Random(0), false));
                    }));
  }

  /** Alerts that come, go and come back; several in the same millisecond. */
  private static List<AlertEvent> history(int seed) {
    Random random = new Random(seed);
    Map<String, Boolean> open = new TreeMap<>();
    List<AlertEvent> events = new ArrayList<>();
    for (double second = 0; second < SECONDS; second += random.nextInt(4)) {
      String place = "ci" + random.nextInt(CIS);
      String name = "Alert" + random.nextInt(3);
      boolean fires = !open.getOrDefault(place + name, false);
      open.put(place + name, fires);
      events.add((fires ? firing(name) : resolved(name)).on(place).at(second));
    }
    for (Map.Entry<String, Boolean> alert : open.entrySet()) {
      if (alert.getValue()) {
        String name = alert.getKey().substring(alert.getKey().indexOf("Alert"));
        String place = alert.getKey().substring(0, alert.getKey().indexOf("Alert"));
        events.add(resolved(name).on(place).at(SECONDS + 1));
      }
    }
    return events;
  }

  /** What deduplication announces, each event said so many times, its wake-ups in their turn. */
  private static List<Happening> changes(List<AlertEvent> history, int times) {
    DedupPolicy dedup = new DedupPolicy(Duration.ofHours(1));
    Map<Fingerprint, AlertState> states = new TreeMap<>();
    List<Happening> changes = new ArrayList<>();
    for (AlertEvent event : history) {
      Fingerprint alert = event.fingerprint();
      wake(dedup, alert, event.receivedAt(), states, changes);
      for (int time = 0; time < times; time++) {
        DedupDecision decided = dedup.onEvent(states.get(alert), event);
        states.put(alert, decided.state());
        decided.changes().stream()
            .map(announced -> Happening.of(AlertChange.of(announced, event)))
            .forEach(changes::add);
      }
    }
    List.copyOf(states.keySet())
        .forEach(alert -> wake(dedup, alert, at(24 * 3600), states, changes));
    return changes;
  }

  private static void wake(
      DedupPolicy dedup,
      Fingerprint alert,
      Instant until,
      Map<Fingerprint, AlertState> states,
      List<Happening> changes) {
    AlertState state = states.get(alert);
    while (state != null && state.wakeAt() != null && state.wakeAt().isBefore(until)) {
      DedupDecision decided = dedup.onWake(state, state.wakeAt());
      decided.changes().stream()
          .map(announced -> Happening.of(AlertChange.of(announced, "default", alert)))
          .forEach(changes::add);
      state = decided.state();
      states.put(alert, state);
    }
  }

  private static List<String> judged(List<Happening> changes, Random random, boolean shuffled)
      throws Exception {
    KeyedBroadcastOperatorTestHarness<String, Happening, Control, IncidentSnapshot> flink =
        harness();
    flink.open();
    flink.processBroadcastElement(
        Control.estate("default", at(-10), estate()), at(-10).toEpochMilli());
    for (int second = 0; second < LONG_AFTER; second += LATENESS_SECONDS) {
      long from = at(second).toEpochMilli();
      long to = at(second + LATENESS_SECONDS).toEpochMilli();
      List<Happening> meanwhile = new ArrayList<>(between(changes, from, to));
      if (shuffled) {
        Collections.shuffle(meanwhile, random);
      }
      for (Happening happening : meanwhile) {
        flink.processElement(happening, happening.at().toEpochMilli());
      }
      passTo(flink, to - 1);
    }
    passTo(flink, at(24 * 3600).toEpochMilli());
    assertNothingIsLeft(flink);
    flink.close();
    return flink.extractOutputValues().stream().map(VocabularyJson::text).toList();
  }

  private static List<Happening> between(List<Happening> changes, long from, long to) {
    return changes.stream()
        .filter(happening -> happening.at().toEpochMilli() >= from)
        .filter(happening -> happening.at().toEpochMilli() < to)
        .toList();
  }

  private static void passTo(
      KeyedBroadcastOperatorTestHarness<String, Happening, Control, IncidentSnapshot> flink,
      long watermark)
      throws Exception {
    flink.processWatermark(watermark);
    flink.processBroadcastWatermark(watermark);
  }

  private static void assertNothingIsLeft(
      KeyedBroadcastOperatorTestHarness<String, Happening, Control, IncidentSnapshot> flink) {
    HeapKeyedStateBackend<?> backend =
        (HeapKeyedStateBackend<?>) flink.getOperator().getKeyedStateBackend();
    // What was learnt of the tenant stays.
    for (String name : List.of("incidents", "members", "slots", "places", "arrivals", "wakes")) {
      assertThat(backend.getKeys(name, VoidNamespace.INSTANCE)).as(name).isEmpty();
    }
    assertThat(flink.numEventTimeTimers()).isZero();
  }

  /** A chain with a bystander, and places that are not part of the estate. */
  private static List<Ci> estate() {
    List<Ci> cis = new ArrayList<>();
    for (int n = 0; n < CIS - 2; n++) {
      cis.add(n == 0 ? ci("ci0").build() : ci("ci" + n).dependsOn("ci" + (n - 1) / 2).build());
    }
    return cis;
  }

  private static KeyedBroadcastOperatorTestHarness<String, Happening, Control, IncidentSnapshot>
      harness() throws Exception {
    KeyedBroadcastOperatorTestHarness<String, Happening, Control, IncidentSnapshot> made =
        new KeyedBroadcastOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(
                new IncidentFunction(CorrelationConfig.defaults(), AdviserFactory.rulesOnly()),
                List.of(Landscape.STATE)),
            Happening::tenant,
            Types.STRING,
            1,
            1,
            0);
    made.setup(
        TypeInformation.of(IncidentSnapshot.class)
            .createSerializer(made.getExecutionConfig().getSerializerConfig()));
    return made;
  }
}
