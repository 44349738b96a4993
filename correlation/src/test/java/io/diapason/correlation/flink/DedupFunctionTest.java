package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DedupFunctionTest {

  private KeyedOneInputStreamOperatorTestHarness<String, AlertEvent, Happening> flink;
  private final List<Happening> said = new ArrayList<>();
  private final List<LedgerEntry> accounted = new ArrayList<>();

  @BeforeEach
  void begin() throws Exception {
    flink = harness();
    flink.open();
  }

  /** Whatever the story: once all is over and the window has passed, nothing is remembered. */
  @AfterEach
  void nothingIsLeft() throws Exception {
    flink.processWatermark(at(8 * 24 * 3600).toEpochMilli());
    assertThat(flink.numKeyedStateEntries()).isZero();
    assertThat(flink.numEventTimeTimers()).isZero();
    flink.close();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, AlertEvent, Happening> harness()
      throws Exception {
    KeyedOneInputStreamOperatorTestHarness<String, AlertEvent, Happening> made =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new DedupFunction(new DedupPolicy(Duration.ofHours(1)))),
            DedupFunction::key,
            Types.STRING);
    made.setup(
        TypeInformation.of(Happening.class)
            .createSerializer(made.getExecutionConfig().getSerializerConfig()));
    return made;
  }

  private void hear(AlertEvent event) throws Exception {
    flink.processElement(event, event.receivedAt().toEpochMilli());
  }

  private void passTo(double seconds) throws Exception {
    flink.processWatermark(at(seconds).toEpochMilli());
  }

  private void collect() {
    said.addAll(flink.extractOutputValues());
    var account = flink.getSideOutput(DedupFunction.ACCOUNT);
    if (account != null) {
      account.forEach(entry -> accounted.add(entry.getValue()));
    }
  }

  private void crashAndRestore() throws Exception {
    collect();
    OperatorSubtaskState state = flink.snapshot(1, 1);
    flink.close();
    flink = harness();
    flink.initializeState(state);
    flink.open();
  }

  private List<Kind> kinds() {
    return said.stream().map(happening -> happening.alert().kind()).toList();
  }

  private void story(boolean crash) throws Exception {
    hear(firing("Down").on("db").expiringAfter(Duration.ofMinutes(5)).at(0));
    hear(firing("Errors").on("web").at(3));
    passTo(4);
    hear(firing("Down").on("db").expiringAfter(Duration.ofMinutes(5)).at(60));
    passTo(200);
    if (crash) {
      crashAndRestore();
    }
    passTo(400);
    hear(resolved("Errors").on("web").at(401));
    hear(resolved("Unheard").on("far").at(402));
    hear(firing("Down").on("db").expiringAfter(Duration.ofMinutes(5)).at(500));
    passTo(5_000);
    collect();
  }

  @Test
  void aStoryWithItsLedger() throws Exception {
    story(false);

    assertThat(kinds())
        .containsExactly(
            Kind.OPENED, Kind.OPENED, Kind.EXPIRED, Kind.RESOLVED, Kind.REOPENED, Kind.EXPIRED);
    assertThat(said.get(2).at()).isEqualTo(at(360));
    assertThat(said.get(2).tenant()).isEqualTo("default");
    assertThat(accounted.stream().mapToLong(LedgerEntry::received).sum()).isEqualTo(6);
    assertThat(accounted.stream().mapToLong(LedgerEntry::deduplicated).sum()).isEqualTo(1);
    assertThat(accounted.stream().mapToLong(LedgerEntry::noted).sum()).isEqualTo(1);
  }

  @Test
  void aCrashInTheMiddleHasNoSay() throws Exception {
    story(true);

    assertThat(kinds())
        .containsExactly(
            Kind.OPENED, Kind.OPENED, Kind.EXPIRED, Kind.RESOLVED, Kind.REOPENED, Kind.EXPIRED);
    assertThat(said.get(4).alert().firings()).containsExactly(at(0), at(500));
  }

  /** Prometheus states ends in nanoseconds; a timer one step too early would never let go. */
  @Test
  void anEndBetweenTwoMillisecondsIsReached() throws Exception {
    hear(firing("Down").on("db").expiringAfter(Duration.ofNanos(10_000_500)).at(0));
    passTo(1);
    collect();

    assertThat(kinds()).containsExactly(Kind.OPENED, Kind.EXPIRED);
  }

  /** The ledger counts what is withheld, and only time is behind what is said when it is steady. */
  @Test
  void whatFlapsIsHeldOpenAndAccountedFor() throws Exception {
    for (int minute = 0; minute < 8; minute++) {
      var story = minute % 2 == 0 ? firing("Down") : resolved("Down");
      hear(story.on("db").at(60 * minute));
      passTo(60 * minute);
      if (minute == 5) {
        crashAndRestore();
      }
    }
    passTo(2_000);
    collect();

    assertThat(kinds())
        .containsExactly(
            Kind.OPENED, Kind.RESOLVED, Kind.REOPENED, Kind.RESOLVED, Kind.FLAPPING, Kind.RESOLVED);
    assertThat(said.get(5).at()).isEqualTo(at(420 + 600));
    assertThat(said.get(5).alert().receipt()).isEqualTo(Receipt.NONE);
    assertThat(said.get(5).alert().endedAt()).isEqualTo(at(420));
    assertThat(accounted.stream().mapToLong(LedgerEntry::received).sum()).isEqualTo(8);
    assertThat(accounted.stream().mapToLong(LedgerEntry::suppressed).sum()).isEqualTo(3);
    assertThat(accounted.stream().mapToLong(LedgerEntry::deduplicated).sum()).isZero();
  }

  @Test
  void aRepeatCostsNoTimer() throws Exception {
    for (int minute = 0; minute < 60; minute++) {
      hear(firing("Down").on("db").at(60 * minute));
      passTo(60 * minute);
      assertThat(flink.numEventTimeTimers()).isEqualTo(1);
    }
    collect();
    assertThat(said).hasSize(1);
    hear(resolved("Down").on("db").at(3_600));
  }
}
