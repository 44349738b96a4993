package io.diapason.ingest.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.alertmanager.AlertmanagerParser;
import io.diapason.ingest.stream.InMemoryEventLog;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final InMemoryEventLog log = new InMemoryEventLog(4);
  private Instant now = NOON;
  private final Door door = new Door("d-1", () -> now, log, Instant.EPOCH);

  @Test
  void numbersEventsFromOneWithoutGaps() {
    Admission first = admit(3);
    Admission second = admit(2);

    assertThat(first.alerts().first()).isEqualTo(new Receipt("d-1", 1));
    assertThat(first.alerts().last()).isEqualTo(new Receipt("d-1", 3));
    assertThat(second.alerts().first()).isEqualTo(new Receipt("d-1", 4));
    assertThat(second.count()).isEqualTo(2);
    assertThat(door.totals("default").durable()).isEqualTo(5);
  }

  @Test
  void numbersChangesByThemselves() {
    admit(1);
    ChangeDraft draft = new ChangeDraft("default", null, "42", "web", "deployment", "s", "");

    Receipt receipt = done(door.admit(submission(), Parsed.of(draft))).changes().first();

    assertThat(receipt).isEqualTo(new Receipt("d-1.changes", 1));
    assertThat(door.gaveChange(receipt)).isTrue();
    assertThat(door.gaveChange(new Receipt("d-1.changes", 2))).isFalse();
    assertThat(admit(1).alerts().first().sequence()).isEqualTo(2);
    assertThat(log.changes()).containsExactly(draft.stamp(receipt, NOON));
  }

  @Test
  void neverGoesBackWhenTheClockDoes() {
    admit(1);
    now = NOON.minusSeconds(3600);

    assertThat(admit(1).receivedAt()).isEqualTo(NOON);
  }

  @Test
  void stampsLaterThanTheLogItContinues() {
    Door next = done(Door.open("d-2", () -> NOON.minusSeconds(60), endingAt(NOON)));

    assertThat(done(next.tick())).isAfter(NOON);
  }

  @Test
  void aTickIsLaterThanEveryEventBeforeItAndNoEventBehindItIsEarlier() {
    Instant event = admit(1).receivedAt();
    Instant tick = done(door.tick());
    Instant behind = admit(1).receivedAt();

    assertThat(tick).isAfter(event);
    assertThat(behind).isAfterOrEqualTo(tick);
    assertThat(done(door.tick())).isAfter(behind);
  }

  @Test
  void asksForATickOnceForAllEventsSinceTheLast() {
    List<Instant> asked = new ArrayList<>();
    door.listen(asked::add);
    admit(1);
    admit(1);
    assertThat(asked).hasSize(1);

    done(door.tick());
    assertThat(asked).hasSize(1);
    admit(1);
    assertThat(asked).hasSize(2);
  }

  @Test
  void keepsWhatWasRefusedWithItsOwnBytes() {
    Admission admission = admit("[{\"labels\":{\"alertname\":\"A\"}}, {\"labels\":7}]");

    assertThat(admission.count()).isEqualTo(1);
    assertThat(log.letters())
        .singleElement()
        .satisfies(
            letter -> assertThat(new String(letter.body(), UTF_8)).isEqualTo("{\"labels\":7}"))
        .satisfies(letter -> assertThat(letter.reason()).isEqualTo("wrong_type"))
        .satisfies(letter -> assertThat(letter.id()).isEqualTo("d-1-x1"));
    assertThat(door.totals("default").rejected()).isEqualTo(1);
    assertThat(door.totals("default").deadLettered()).isEqualTo(1);
  }

  @Test
  void givesNoNumberWhileTheLogIsCutOff() {
    LogOutage outage = new LogOutage(LogOutage.Reason.TIMEOUT, true, "Expected a log");
    log.cutOff(outage);
    assertThatThrownBy(() -> admit(1)).hasCause(outage);
    assertThatThrownBy(
            () -> done(door.set(at -> Control.models("default", at, java.util.Map.of()))))
        .hasCause(outage);
    log.mend();

    assertThat(admit(1).alerts().first().sequence()).isEqualTo(1);
    assertThat(door.totals("default").durable()).isEqualTo(1);
  }

  @Test
  void announcesOnlyWhatIsDurable() {
    SlowLog slow = new SlowLog();
    Door patient = new Door("d-3", () -> now, slow, Instant.EPOCH);
    CompletionStage<Admission> first = patient.admit(submission(), alerts(2));
    CompletionStage<Admission> second = patient.admit(submission(), alerts(3));

    slow.finish(1);
    patient.tick();
    slow.finish(0);
    patient.tick();

    assertThat(slow.ticks()).containsExactly(new Receipt("d-3", 0), new Receipt("d-3", 5));
    assertThat(done(first).count() + done(second).count()).isEqualTo(5);
  }

  @Test
  void stampsNothingBehindAnEventThatTheLogDoesNotTake() {
    SlowLog slow = new SlowLog();
    Door patient = new Door("d-3", () -> now, slow, Instant.EPOCH);
    patient.admit(submission(), alerts(1));
    now = now.plusSeconds(5);

    assertThatThrownBy(() -> done(patient.admit(submission(), alerts(1))))
        .hasCauseInstanceOf(LogOutage.class);
    slow.finish(0);
    patient.admit(submission(), alerts(1));

    assertThat(slow.appended()).extracting(e -> e.receipt().sequence()).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42, 20261122})
  void theOrderOfTheLogIsTheOrderOfTheStamps(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 300; step++) {
      now = now.plusMillis(random.nextInt(30) - 5);
      if (random.nextInt(4) == 0) {
        done(door.tick());
      } else {
        admit(1 + random.nextInt(5));
      }
    }

    assertThat(log.alerts()).hasSize(4).allSatisfy(DoorTest::isOrdered);
    long given =
        log.alerts().stream()
            .flatMap(List::stream)
            .filter(event -> event.kind() != AlertEvent.Kind.TICK)
            .map(event -> event.receipt().sequence())
            .distinct()
            .count();
    assertThat(given).as("seed %d", seed).isEqualTo(door.totals("default").durable());
  }

  /** Behind a tick nothing is earlier than it; before it nothing is as late. */
  private static void isOrdered(List<AlertEvent> partition) {
    Instant last = Instant.EPOCH;
    Receipt receipt = new Receipt("d-1", 0);
    for (AlertEvent event : partition) {
      if (event.kind() == AlertEvent.Kind.TICK) {
        assertThat(event.receivedAt()).isAfter(last);
      } else {
        assertThat(event.receivedAt()).isAfterOrEqualTo(last);
        assertThat(event.receipt()).isGreaterThan(receipt);
        receipt = event.receipt();
      }
      last = event.receivedAt();
    }
  }

  private static InMemoryEventLog endingAt(Instant end) {
    InMemoryEventLog log = new InMemoryEventLog(1);
    log.tick(Receipt.NONE, end);
    return log;
  }

  private Admission admit(int count) {
    return done(door.admit(submission(), alerts(count)));
  }

  private Admission admit(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    Submission submission = new Submission("default", "alertmanager", "/api/v2/alerts", bytes);
    return done(door.admit(submission, AlertmanagerParser.apiV2(bytes, "default")));
  }

  private static Submission submission() {
    return new Submission("default", "alertmanager", "/api/v2/alerts", new byte[0]);
  }

  private static Parsed alerts(int count) {
    String body =
        IntStream.range(0, count)
            .mapToObj(i -> "{\"labels\":{\"alertname\":\"A" + i + "\"}}")
            .collect(Collectors.joining(",", "[", "]"));
    return AlertmanagerParser.apiV2(body.getBytes(UTF_8), "default");
  }

  private static <T> T done(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
