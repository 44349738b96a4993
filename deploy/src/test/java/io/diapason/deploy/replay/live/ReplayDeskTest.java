package io.diapason.deploy.replay.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders and what is kept of them; the log that they name does not answer. */
class ReplayDeskTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void theSameOrderUnderTheSameKeyIsTakenOnce() {
    try (ReplayDesk desk = desk()) {
      LiveReplay first = desk.order(order("2026-02-01"), "key-1");

      assertThat(desk.order(order("2026-02-01"), "key-1").id()).isEqualTo(first.id());
      assertThat(desk.all()).hasSize(1);
      assertThatThrownBy(() -> desk.order(order("2026-02-02"), "key-1"))
          .isInstanceOfSatisfying(
              RefusedReplay.class, refused -> assertThat(refused.status()).isEqualTo(422));
    }
  }

  @Test
  void fewMayWait() {
    try (ReplayDesk desk = desk()) {
      assertThatThrownBy(
              () -> {
                for (int index = 0; index < 20; index++) {
                  desk.order(order("2026-02-01"), null);
                }
              })
          .isInstanceOfSatisfying(
              RefusedReplay.class, refused -> assertThat(refused.status()).isEqualTo(429));
    }
  }

  @Test
  void theEndIsNowWhereItIsNotGivenAndComesAfterTheStart() {
    try (ReplayDesk desk = desk()) {
      assertThat(desk.order(order("2026-02-01"), null).to()).isEqualTo(NOW);
      assertThatThrownBy(() -> desk.order(order("2026-03-02"), null))
          .isInstanceOf(RefusedReplay.class)
          .hasMessageContaining("to come after its start");
    }
  }

  @Test
  void whatWasNotFinishedHasFailedAfterARestart() {
    String id;
    try (ReplayDesk desk = desk()) {
      id = desk.order(order("2026-02-01"), "key-1").id();
    }
    try (ReplayDesk desk = desk()) {
      assertThat(desk.find(id).status()).isEqualTo(LiveReplay.Status.FAILED);
      assertThat(desk.order(order("2026-02-01"), "key-1").id()).isEqualTo(id);
    }
  }

  @Test
  void aCancelledOneStaysAndADeletedOneLeavesNothing() {
    try (ReplayDesk desk = desk()) {
      String id = desk.order(order("2026-02-01"), null).id();

      assertThat(desk.cancel(id).status()).isEqualTo(LiveReplay.Status.CANCELLED);
      assertThat(desk.cancel(id).status()).isEqualTo(LiveReplay.Status.CANCELLED);
      assertThatThrownBy(() -> desk.result(id, "report.json")).hasMessageContaining("CANCELLED");
      desk.delete(id);
      assertThatThrownBy(() -> desk.find(id)).isInstanceOf(RefusedReplay.class);
      assertThat(Files.exists(folder.resolve("replays").resolve(id))).isFalse();
    }
  }

  private ReplayDesk desk() {
    return ReplayDesk.open(
        new ReplayDesk.Place(
            "127.0.0.1:1",
            folder.resolve("data"),
            folder.resolve("replays"),
            new RulesFolder("", folder.resolve("named"))),
        InstantSource.fixed(NOW));
  }

  private static ReplayOrder order(String day) {
    String body = "{\"from\": \"" + day + "T00:00:00Z\"}";
    return ReplayOrder.read(body.getBytes(StandardCharsets.UTF_8), "default");
  }
}
