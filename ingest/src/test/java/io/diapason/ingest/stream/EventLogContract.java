package io.diapason.ingest.stream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every log of record must do. The log may hold other entries already: each test writes under
 * a tenant and a door of its own.
 */
public abstract class EventLogContract {

  private final String tenant = "tenant-" + UUID.randomUUID();
  private final String door = "d-" + UUID.randomUUID();
  private EventLog log;

  /** Opens the log. */
  protected abstract EventLog open();

  /** Reads everything that stands in the log now. */
  protected abstract LogContents contents(EventLog log);

  @BeforeEach
  void openLog() {
    log = open();
  }

  @AfterEach
  void closeLog() {
    log.close();
  }

  @Test
  void givesBackAlertsAsTheyWereAppended() {
    List<AlertEvent> events = IntStream.range(1, 40).mapToObj(i -> alert("disk-" + i, i)).toList();

    done(log.appendAlerts(events));

    assertThat(alertsOf(contents(log)).stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void keepsTheOrderOfEachKeyAndOneKeyInOnePartition() {
    for (int i = 0; i < 50; i++) {
      done(log.appendAlerts(List.of(alert("a", 3L * i + 1), alert("b", 3L * i + 2))));
    }

    List<List<AlertEvent>> partitions = alertsOf(contents(log));
    assertThat(partitionsOf(partitions, "a")).hasSize(1).allSatisfy(this::isInOrder);
    assertThat(partitionsOf(partitions, "b")).hasSize(1).allSatisfy(this::isInOrder);
  }

  @Test
  void keepsTheOrderOfEachKeyWhenManyAppendAtOnce() throws Exception {
    ManyWriters.write(this::writeInOrder);

    List<List<AlertEvent>> partitions = alertsOf(contents(log));
    for (String name : ManyWriters.NAMES) {
      assertThat(partitionsOf(partitions, name))
          .singleElement()
          .satisfies(entries -> assertThat(entries).hasSize(100))
          .satisfies(this::isInOrder);
    }
  }

  @Test
  void writesTicksIntoEveryPartition() {
    Instant at = later(5);

    done(log.tick(new Receipt(door, 7), at));

    LogContents contents = contents(log);
    AlertEvent tick = AlertEvent.tick(new Receipt(door, 7), at);
    assertThat(contents.alerts()).isNotEmpty().allSatisfy(p -> assertThat(p).contains(tick));
    assertThat(contents.changes())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p).contains(Change.tick(new Receipt(door, 7), at)));
    assertThat(contents.controls())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p).contains(Control.tick(at)));
  }

  @Test
  void keepsATickBetweenWhatCameBeforeAndBehindIt() {
    Instant at = later(5);
    log.appendAlerts(List.of(alert("a", 1)));
    log.tick(new Receipt(door, 1), at);
    done(log.appendAlerts(List.of(alert("a", 2))));

    List<AlertEvent> partition =
        contents(log).alerts().stream()
            .filter(entries -> entries.stream().anyMatch(e -> e.tenant().equals(tenant)))
            .findFirst()
            .orElseThrow();
    assertThat(partition.stream().filter(e -> e.receipt().door().equals(door)))
        .extracting(AlertEvent::kind)
        .containsExactly(AlertEvent.Kind.FIRING, AlertEvent.Kind.TICK, AlertEvent.Kind.FIRING);
  }

  @Test
  void givesBackChangesControlAndDeadLetters() {
    Change change =
        new Change(
            false,
            tenant,
            new Receipt(door, 1),
            later(1),
            null,
            "42",
            "web",
            "deployment",
            "s",
            "");
    Control control = Control.estate(tenant, later(2), List.of(Ci.unknown("web")));
    byte[] body = "{\"labels\":5}".getBytes(StandardCharsets.UTF_8);
    done(log.appendChange(change));
    done(log.appendControl(control));
    done(
        log.appendDeadLetter(
            new DeadLetter(door + "-x1", tenant, later(3), "s", "/p", "wrong_type", "m", body)));

    LogContents contents = contents(log);
    assertThat(contents.changes().stream().flatMap(List::stream)).contains(change);
    assertThat(contents.controls().stream().flatMap(List::stream)).contains(control);
    assertThat(contents.letters().stream().filter(letter -> letter.tenant().equals(tenant)))
        .singleElement()
        .satisfies(letter -> assertThat(letter.body()).isEqualTo(body))
        .satisfies(letter -> assertThat(letter.id()).isEqualTo(door + "-x1"));
  }

  @Test
  void knowsTheNewestMomentOfAnyStream() {
    Instant newest = later(60);
    done(log.appendAlerts(List.of(alert("a", 1))));
    done(log.appendControl(Control.models(tenant, newest, Map.of())));

    assertThat(done(log.lastReceivedAt())).isEqualTo(newest);
    Instant tick = newest.plusSeconds(1);
    done(log.tick(new Receipt(door, 1), tick));
    assertThat(done(log.lastReceivedAt())).isEqualTo(tick);
  }

  @Test
  void anEmptyListIsDurableAtOnce() {
    done(log.appendAlerts(List.of()));
  }

  @Test
  void takesNothingOnceItIsClosed() {
    assertThat(log.outage()).isNull();

    log.close();

    assertThat(log.outage()).isNotNull();
    assertThatThrownBy(() -> done(log.appendAlerts(List.of(alert("a", 1)))))
        .hasRootCauseInstanceOf(LogOutage.class)
        .rootCause()
        .extracting(failure -> ((LogOutage) failure).reason())
        .isEqualTo(LogOutage.Reason.CLOSED);
  }

  private void writeInOrder(String name) {
    CompletionStage<Void> last = log.appendAlerts(List.of());
    for (int i = 1; i <= 100; i++) {
      last = log.appendAlerts(List.of(alert(name, i)));
    }
    done(last);
  }

  private void isInOrder(List<AlertEvent> entries) {
    assertThat(entries).extracting(event -> event.receipt().sequence()).isSorted();
  }

  private List<List<AlertEvent>> alertsOf(LogContents contents) {
    return contents.alerts().stream()
        .map(entries -> entries.stream().filter(e -> e.tenant().equals(tenant)).toList())
        .toList();
  }

  private static List<List<AlertEvent>> partitionsOf(List<List<AlertEvent>> all, String name) {
    return all.stream()
        .map(entries -> entries.stream().filter(e -> e.name().equals(name)).toList())
        .filter(entries -> !entries.isEmpty())
        .toList();
  }

  private AlertEvent alert(String name, long sequence) {
    return new AlertEvent(
        AlertEvent.Kind.FIRING,
        tenant,
        new Receipt(door, sequence),
        Instant.parse("2026-03-01T12:00:00Z"),
        "alertmanager",
        Fingerprint.of(tenant, Map.of("alertname", name)),
        name,
        Severity.ERROR,
        "«" + name + "» is down",
        Map.of("alertname", name),
        Map.of(),
        Instant.parse("2026-03-01T11:59:59.123456789Z"),
        null,
        Instant.parse("2026-03-01T12:05:00Z"),
        "");
  }

  private Instant later(long seconds) {
    Instant end = done(log.lastReceivedAt());
    Instant floor = Instant.parse("2026-03-01T12:00:00Z");
    return (end.isAfter(floor) ? end : floor).plusSeconds(seconds);
  }

  private static <T> T done(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, SECONDS).join();
  }
}
