package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentFunctionTest {

  private KeyedBroadcastOperatorTestHarness<String, Happening, Control, IncidentSnapshot> flink;
  private final List<IncidentSnapshot> said = new ArrayList<>();
  private final Map<Fingerprint, AlertState> alerts = new HashMap<>();
  private final DedupPolicy dedup = new DedupPolicy(Duration.ofHours(1));

  @BeforeEach
  void begin() throws Exception {
    flink = harness();
    flink.open();
    flink.processBroadcastElement(
        Control.estate("default", at(-10), estate()), at(-10).toEpochMilli());
  }

  /** Large enough that not everything is near everything. */
  private static List<Ci> estate() {
    List<Ci> cis =
        new ArrayList<>(
            List.of(
                ci("web").ownedBy("storefront").dependsOn("app").build(),
                ci("app").dependsOn("db").build(),
                ci("db").runsOn("host").ownedBy("database").build()));
    for (int n = 0; n < 100; n++) {
      String before = n == 0 ? "web" : "caller-" + (n - 1);
      cis.add(ci("caller-" + n).dependsOn(before).build());
    }
    return cis;
  }

  /** Whatever the story: once all is over and the windows have passed, nothing is remembered. */
  @AfterEach
  void nothingIsLeft() throws Exception {
    passTo(24 * 3600);
    HeapKeyedStateBackend<?> backend =
        (HeapKeyedStateBackend<?>) flink.getOperator().getKeyedStateBackend();
    // What was learnt of the tenant stays.
    for (String name :
        List.of("incidents", "members", "slots", "places", "changes", "arrivals", "wakes")) {
      assertThat(backend.getKeys(name, VoidNamespace.INSTANCE)).as(name).isEmpty();
    }
    assertThat(flink.numEventTimeTimers()).isZero();
    flink.close();
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

  private void hear(EventBuilder builder, double seconds) throws Exception {
    AlertEvent event = builder.at(seconds);
    DedupDecision decided = dedup.onEvent(alerts.get(event.fingerprint()), event);
    alerts.put(event.fingerprint(), decided.state());
    for (DedupDecision.Announced announced : decided.changes()) {
      Happening happening = Happening.of(AlertChange.of(announced, event));
      flink.processElement(happening, happening.at().toEpochMilli());
    }
  }

  private void alter(String ci, double seconds) throws Exception {
    Receipt receipt = new Receipt("d-test", 0);
    Change change =
        new Change(
            false, "default", receipt, at(seconds), null, "build-7", ci, "deployment", "new", "");
    flink.processElement(Happening.of(change), at(seconds).toEpochMilli());
  }

  private void passTo(double seconds) throws Exception {
    flink.processWatermark(at(seconds).toEpochMilli());
    flink.processBroadcastWatermark(at(seconds).toEpochMilli());
  }

  private void collect() {
    said.addAll(flink.extractOutputValues());
  }

  private void crashAndRestore() throws Exception {
    collect();
    OperatorSubtaskState state = flink.snapshot(1, 1);
    flink.close();
    flink = harness();
    flink.initializeState(state);
    flink.open();
  }

  private List<String> story(double crashAfter) throws Exception {
    alter("db", -5);
    for (int second = 0; second < 60; second++) {
      tell(second);
      passTo(second + 0.9);
      if (second == crashAfter) {
        crashAndRestore();
      }
    }
    passTo(3 * 3600);
    collect();
    return said.stream().map(VocabularyJson::text).toList();
  }

  private void tell(int second) throws Exception {
    switch (second) {
      case 0 -> hear(firing("Slow").on("web"), 0);
      case 1 -> hear(firing("Down").on("host").critical(), 1);
      case 2 -> {
        // Out of order and together: the judgement sorts by the stream's time.
        hear(firing("Errors").on("app"), 2.5);
        hear(firing("Hot").on("host"), 2.2);
      }
      case 30 -> hear(resolved("Errors").on("app"), 30);
      case 31 -> {
        hear(resolved("Down").on("host"), 31);
        hear(resolved("Hot").on("host"), 31);
        hear(resolved("Slow").on("web"), 31);
      }
      case 45 -> hear(firing("Slow").on("web"), 45);
      case 50 -> hear(resolved("Slow").on("web"), 50);
      default -> {
        // Nothing happens.
      }
    }
  }

  @Test
  void aStoryOfAMergeAnEndAndAReturn() throws Exception {
    story(-1);

    assertThat(said.stream().map(IncidentSnapshot::status).filter(IncidentStatus.MERGED::equals))
        .hasSize(1);
    assertThat(said.get(0).title()).isEqualTo("Slow on web");
    assertThat(said.stream().map(IncidentSnapshot::id).distinct()).hasSize(2);
    IncidentSnapshot last = said.get(said.size() - 1);
    assertThat(last.status()).isEqualTo(IncidentStatus.CLOSED);
    assertThat(last.id()).isEqualTo(said.get(0).id());
    assertThat(last.alertCount()).isEqualTo(4);
  }

  @Test
  void aCrashAtAnyMomentHasNoSay() throws Exception {
    List<String> undisturbed = List.copyOf(story(-1));
    for (double moment : new double[] {0, 1, 2, 30, 31, 46}) {
      flink.close();
      said.clear();
      alerts.clear();
      begin();
      assertThat(story(moment)).as("crash after %s s", moment).isEqualTo(undisturbed);
    }
  }

  @Test
  void aMergeOfManyIsToldInPortionsThatTheLogTakes() throws Exception {
    hear(firing("Slow").on("web"), 0);
    for (int n = 0; n < 3_500; n++) {
      hear(firing("Hot").on("host").with("sensor", "s" + n), 1 + n / 1000.0);
    }
    hear(firing("Errors").on("app"), 10);
    passTo(11);
    collect();

    List<IncidentSnapshot> elder =
        said.stream().filter(snapshot -> snapshot.id().equals(said.get(0).id())).toList();
    assertThat(elder).extracting(IncidentSnapshot::version).doesNotHaveDuplicates().isSorted();
    assertThat(elder.stream().flatMap(snapshot -> snapshot.alerts().stream()).distinct())
        .hasSize(3_502);
    assertThat(said)
        .allSatisfy(
            snapshot -> assertThat(VocabularyJson.write(snapshot).length).isLessThan(8_000_000));
    hear(resolved("Slow").on("web"), 20);
    hear(resolved("Errors").on("app"), 20);
    for (int n = 0; n < 3_500; n++) {
      hear(resolved("Hot").on("host").with("sensor", "s" + n), 21);
    }
  }
}
