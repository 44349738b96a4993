package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.dedup.ADeduplicator;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

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
    return eachHistory(
        history -> {
          List<String> inOrder = judged(changes(history, 1), new Random(0), false);
          assertThat(inOrder).hasSizeGreaterThan(10);
          for (int shuffle = 1; shuffle <= 3; shuffle++) {
            assertThat(judged(changes(history, 1), new Random(shuffle), true))
                .as("shuffled by %d", shuffle)
                .isEqualTo(inOrder);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anEventThatTheLogHoldsTwiceSaysNothingMore() {
    return eachHistory(
        history ->
            assertThat(judged(changes(history, 2), new Random(0), false))
                .isEqualTo(judged(changes(history, 1), new Random(0), false)));
  }

  private static Stream<DynamicTest> eachHistory(ThrowingConsumer<List<AlertEvent>> tried) {
    return DynamicTest.stream(
        IntStream.rangeClosed(1, SEEDS).boxed(),
        seed -> "seed " + seed,
        seed -> tried.accept(history(seed)));
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
    ADeduplicator dedup = new ADeduplicator();
    List<AlertChange> changes = new ArrayList<>();
    for (AlertEvent event : history) {
      changes.addAll(dedup.wakeUntil(event.fingerprint(), event.receivedAt()));
      for (int time = 0; time < times; time++) {
        changes.addAll(dedup.hear(event));
      }
    }
    dedup.known().forEach(alert -> changes.addAll(dedup.wakeUntil(alert, at(24 * 3600))));
    return changes.stream().map(Happening::of).toList();
  }

  private static List<String> judged(List<Happening> changes, Random random, boolean shuffled)
      throws Exception {
    AnOperator<Happening, IncidentSnapshot> flink = AnOperator.judging(estate());
    for (int second = 0; second < LONG_AFTER; second += LATENESS_SECONDS) {
      long from = at(second).toEpochMilli();
      long to = at(second + LATENESS_SECONDS).toEpochMilli();
      List<Happening> meanwhile = new ArrayList<>(between(changes, from, to));
      if (shuffled) {
        Collections.shuffle(meanwhile, random);
      }
      for (Happening happening : meanwhile) {
        flink.hear(happening, happening.at());
      }
      flink.passTo(at(second + LATENESS_SECONDS).minusMillis(1));
    }
    flink.passTo(at(24 * 3600));
    // What was learnt of the tenant stays.
    flink.assertNothingIsLeftIn("incidents", "members", "slots", "places", "arrivals", "wakes");
    flink.close();
    return flink.said().stream().map(VocabularyJson::text).toList();
  }

  private static List<Happening> between(List<Happening> changes, long from, long to) {
    return changes.stream()
        .filter(happening -> happening.at().toEpochMilli() >= from)
        .filter(happening -> happening.at().toEpochMilli() < to)
        .toList();
  }

  /** A chain with a bystander, and places that are not part of the estate. */
  private static List<Ci> estate() {
    List<Ci> cis = new ArrayList<>();
    for (int n = 0; n < CIS - 2; n++) {
      cis.add(n == 0 ? ci("ci0").build() : ci("ci" + n).dependsOn("ci" + (n - 1) / 2).build());
    }
    return cis;
  }
}
