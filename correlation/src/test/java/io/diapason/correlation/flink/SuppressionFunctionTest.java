package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppressionFunctionTest {

  private KeyedBroadcastOperatorTestHarness<String, Notice, Control, Happening> flink;
  private final List<AlertChange> said = new ArrayList<>();
  private final Map<Fingerprint, AlertState> alerts = new HashMap<>();
  private final DedupPolicy dedup = new DedupPolicy(Duration.ofHours(1));

  @BeforeEach
  void begin() throws Exception {
    flink = harness();
    flink.open();
  }

  private static KeyedBroadcastOperatorTestHarness<String, Notice, Control, Happening> harness()
      throws Exception {
    KeyedBroadcastOperatorTestHarness<String, Notice, Control, Happening> made =
        new KeyedBroadcastOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(
                new SuppressionFunction(), List.of(Landscape.STATE, KnownRules.STATE)),
            Notice::key,
            Types.STRING,
            1,
            1,
            0);
    made.setup(
        TypeInformation.of(Happening.class)
            .createSerializer(made.getExecutionConfig().getSerializerConfig()));
    return made;
  }

  private void silence(String id, double from, double until) throws Exception {
    Silence silence =
        new Silence(
            id,
            "default",
            List.of(new SilenceMatcher("service", "web", false, true)),
            at(from),
            at(until),
            at(from),
            "ada",
            "",
            Map.of());
    Control control = Control.quieted("default", at(from), List.of(silence), List.of());
    flink.processBroadcastElement(control, at(from).toEpochMilli());
    for (int shard = 0; shard < Notice.SHARDS; shard++) {
      Notice look = Notice.look("default", shard, at(from));
      flink.processElement(look, at(from).toEpochMilli());
    }
  }

  private void hear(EventBuilder builder, double seconds) throws Exception {
    AlertEvent event = builder.at(seconds);
    DedupDecision decided = dedup.onEvent(alerts.get(event.fingerprint()), event);
    alerts.put(event.fingerprint(), decided.state());
    for (DedupDecision.Announced announced : decided.changes()) {
      Notice notice = Notice.of(Happening.of(AlertChange.of(announced, event)));
      flink.processElement(notice, notice.at().toEpochMilli());
    }
  }

  private void passTo(double seconds) throws Exception {
    flink.processWatermark(at(seconds).toEpochMilli());
    flink.processBroadcastWatermark(
        new org.apache.flink.streaming.api.watermark.Watermark(at(seconds).toEpochMilli()));
  }

  private List<Kind> kinds() {
    flink.extractOutputValues().forEach(happening -> said.add(happening.alert()));
    flink.getOutput().clear();
    return said.stream().map(AlertChange::kind).toList();
  }

  private void assertThatNothingIsLeft() {
    assertThat(
            ((HeapKeyedStateBackend<?>) flink.getOperator().getKeyedStateBackend())
                .numKeyValueStateEntries())
        .isZero();
    assertThat(flink.numEventTimeTimers()).isZero();
  }

  /** The silence would hold for a year: nothing may wait for its end when nothing is quiet. */
  @Test
  void nothingIsLeftWhenAllIsClosed() throws Exception {
    silence("a", 0, 365 * 24 * 3600);
    hear(firing("Down").on("web"), 1);
    hear(firing("Errors").on("web"), 2);
    hear(firing("Errors").on("db"), 2);
    passTo(3);
    assertThat(kinds()).containsExactly(Kind.OPENED);
    assertThat(flink.numEventTimeTimers()).isEqualTo(2);

    hear(resolved("Down").on("web"), 4);
    hear(resolved("Errors").on("web"), 5);
    hear(resolved("Errors").on("db"), 5);
    passTo(6);
    assertThat(kinds()).containsExactly(Kind.OPENED, Kind.RESOLVED, Kind.RESOLVED, Kind.RESOLVED);
    assertThatNothingIsLeft();
    flink.close();
  }

  /** What was known then decides, though the later version has been read already. */
  @Test
  void aSilenceEndedByHandLetsSpeakAtThatMomentAlsoAfterACrash() throws Exception {
    silence("a", 0, 1_000);
    hear(firing("Down").on("web"), 1);
    silence("a", 50, 50);
    passTo(40);
    assertThat(kinds()).isEmpty();

    OperatorSubtaskState state = flink.snapshot(1, 1);
    flink.close();
    flink = harness();
    flink.initializeState(state);
    flink.open();
    passTo(60);

    assertThat(kinds()).containsExactly(Kind.OPENED);
    assertThat(said.get(0).at()).isEqualTo(at(50));
    passTo(2_000);
    assertThatNothingIsLeft();
    flink.close();
  }
}
