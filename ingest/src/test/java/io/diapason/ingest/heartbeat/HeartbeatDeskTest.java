package io.diapason.ingest.heartbeat;

import static io.diapason.ingest.heartbeat.AHeartbeat.PLAN;
import static io.diapason.ingest.heartbeat.AHeartbeat.minute;
import static io.diapason.vocabulary.AlertEvent.Kind.FIRING;
import static io.diapason.vocabulary.AlertEvent.Kind.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.prometheus.IngestMetrics;
import io.diapason.ingest.stream.InMemoryEventLog;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertEvent.Kind;
import io.diapason.vocabulary.Severity;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeartbeatDeskTest {

  private final InMemoryEventLog log = new InMemoryEventLog(1);
  private final Interrupted kept = new Interrupted();
  private volatile Instant now = minute(0);
  private HeartbeatDesk desk = openDesk();

  private HeartbeatDesk openDesk() {
    Door door = new Door("d-" + now.toEpochMilli(), () -> now, log, Instant.EPOCH);
    return new HeartbeatDesk(
        kept,
        new CountedDoor(
            door,
            AdmissionPolicy.defaults(),
            new IngestMetrics(new PrometheusRegistry()),
            "default"),
        HeartbeatPolicy.defaults(),
        () -> now);
  }

  private static <T> T done(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private void lookAt(double minute) {
    now = minute(minute);
    done(desk.look());
  }

  private void pingAt(double minute) {
    now = minute(minute);
    assertThat(done(desk.ping("default", "backup"))).isPresent();
  }

  private List<Kind> said() {
    return log.alerts().stream()
        .flatMap(List::stream)
        .map(AlertEvent::kind)
        .filter(kind -> kind != Kind.TICK)
        .toList();
  }

  private void promise() {
    done(desk.set("default", "backup", PLAN));
  }

  @Test
  void saysOnceThatAPingIsMissingAndOnceThatItCame() {
    promise();
    pingAt(1);
    lookAt(6.9);
    assertThat(said()).isEmpty();

    lookAt(7);
    lookAt(7.1);
    assertThat(said()).containsExactly(FIRING);

    pingAt(8);
    pingAt(9);
    lookAt(10);
    assertThat(said()).containsExactly(FIRING, RESOLVED);
    assertThat(desk.count()).containsEntry("alive", 1L).containsEntry("expired", 0L);
  }

  @Test
  void repeatsItWhileItLasts() {
    promise();
    for (int minute = 6; minute <= 6 + 180; minute += 10) {
      lookAt(minute);
    }

    assertThat(said()).containsExactly(FIRING, FIRING, FIRING, FIRING);
  }

  @Test
  void waitsOneIntervalAfterAStartAndRemembersWhatWasMissingBefore() {
    promise();
    done(desk.set("default", "other", PLAN));
    pingAt(1);
    lookAt(6);
    assertThat(said()).as("of the other").containsExactly(FIRING);

    now = minute(60);
    desk = openDesk();
    lookAt(60);
    assertThat(said()).as("of the other once more").containsExactly(FIRING, FIRING);
    lookAt(66);
    assertThat(said()).hasSize(3);
    assertThat(desk.find("default", "backup").orElseThrow().missingSince()).isEqualTo(minute(65));
  }

  @Test
  void resolvesWhatNobodyWantsToKnowOfAnyMore() {
    promise();
    lookAt(6);
    done(desk.alter("default", "backup", (one, at) -> one.planned(PLAN.enabled(false), at)));
    assertThat(said()).containsExactly(FIRING, RESOLVED);

    promise();
    lookAt(20);
    assertThat(said()).hasSize(3);
    done(desk.alter("default", "backup", Heartbeat::removed));
    assertThat(said()).containsExactly(FIRING, RESOLVED, FIRING, RESOLVED);
    assertThat(done(desk.ping("default", "backup"))).isEmpty();
  }

  @Test
  void firesAtOnceWhenTheSenderSaysThatItFailed() {
    promise();
    done(desk.alter("default", "backup", Heartbeat::failed));
    assertThat(said()).containsExactly(FIRING);

    pingAt(1);
    assertThat(said()).containsExactly(FIRING, RESOLVED);
  }

  @Test
  void tellsAnotherSeverityAtOnce() {
    promise();
    lookAt(6);
    MissingAlert worse = new MissingAlert("gone", Severity.CRITICAL, null, null);
    done(
        desk.set(
            "default",
            "backup",
            new HeartbeatPlan("", "", PLAN.interval(), PLAN.grace(), true, worse)));

    assertThat(log.alerts().get(0).get(1).severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void doesNotTakeAnOutageOfTheLogForSilence() {
    promise();
    kept.down = true;
    now = minute(5);
    assertThatThrownBy(() -> done(desk.ping("default", "backup"))).hasMessageContaining("Expected");
    kept.down = false;

    lookAt(10.9);
    assertThat(said()).as("it was heard, though not acknowledged").isEmpty();
    lookAt(11);
    assertThat(said()).containsExactly(FIRING);
  }

  @Test
  void tellsAgainWhatItWronglyCalledOver() {
    promise();
    lookAt(6);
    kept.down = true;
    now = minute(7);
    assertThatThrownBy(() -> done(desk.ping("default", "backup"))).hasMessageContaining("Expected");
    kept.down = false;

    lookAt(7.1);
    assertThat(said()).containsExactly(FIRING, RESOLVED, FIRING);
    pingAt(8);
    assertThat(said()).containsExactly(FIRING, RESOLVED, FIRING, RESOLVED);
  }

  @Test
  void keepsAllThatComesAtOnce() {
    promise();
    List<CompletableFuture<?>> all = new ArrayList<>();
    HeartbeatPlan slower =
        new HeartbeatPlan("", "", Duration.ofHours(1), Duration.ZERO, true, PLAN.alert());
    for (int i = 0; i < 20; i++) {
      all.add(desk.ping("default", "backup").toCompletableFuture());
      all.add(desk.set("default", "backup", slower).toCompletableFuture());
    }
    done(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));

    Heartbeat heartbeat = desk.find("default", "backup").orElseThrow();
    assertThat(heartbeat.plan()).isEqualTo(slower);
    assertThat(heartbeat.lastPingAt()).isEqualTo(now);
  }

  /** Keeps nothing while it is down. */
  private static final class Interrupted implements Heartbeats {

    private final Heartbeats heartbeats = new InMemoryHeartbeats();
    private volatile boolean down;

    @Override
    public CompletionStage<Void> put(Heartbeat heartbeat) {
      return down
          ? CompletableFuture.failedFuture(
              new LogOutage(LogOutage.Reason.TIMEOUT, true, "Expected a log, but it is gone"))
          : heartbeats.put(heartbeat);
    }

    @Override
    public List<Heartbeat> all() {
      return heartbeats.all();
    }

    @Override
    public Optional<Heartbeat> find(String tenant, String name) {
      return heartbeats.find(tenant, name);
    }
  }
}
