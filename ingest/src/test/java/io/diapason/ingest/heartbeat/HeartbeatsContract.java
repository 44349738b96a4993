package io.diapason.ingest.heartbeat;

import static io.diapason.ingest.heartbeat.AHeartbeat.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every keeper of heartbeats promises. */
public abstract class HeartbeatsContract {

  private final String name = "backup/" + UUID.randomUUID();

  /** Opens the keeper; a second time it finds what the first one kept, if it outlives a process. */
  protected abstract Heartbeats open();

  /** Whether what is kept is there after another opening. */
  protected abstract boolean isDurable();

  private static void put(Heartbeats heartbeats, Heartbeat heartbeat) {
    heartbeats.put(heartbeat).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Test
  void findsAHeartbeatAsSoonAsItIsKept() {
    Heartbeats heartbeats = open();
    Heartbeat kept = AHeartbeat.named(name).pinged(minute(1)).missing(minute(6), minute(7));

    put(heartbeats, kept);

    assertThat(heartbeats.find("default", name)).contains(kept);
    assertThat(heartbeats.find("other", name)).isEmpty();
    assertThat(heartbeats.of("default")).contains(kept);
    assertThat(heartbeats.of("other")).doesNotContain(kept);
  }

  @Test
  void keepsTheLaterVersion() {
    Heartbeats heartbeats = open();
    put(heartbeats, AHeartbeat.named(name));

    put(heartbeats, AHeartbeat.named(name).pinged(minute(1)));

    assertThat(heartbeats.all()).filteredOn(one -> one.name().equals(name)).hasSize(1);
    assertThat(heartbeats.find("default", name).orElseThrow().lastPingAt()).isEqualTo(minute(1));
  }

  @Test
  void forgetsWhatIsRemovedUntilItIsPromisedAgain() {
    Heartbeats heartbeats = open();
    put(heartbeats, AHeartbeat.named(name));

    put(heartbeats, AHeartbeat.named(name).removed(minute(1)));
    assertThat(heartbeats.find("default", name)).isEmpty();
    assertThat(open().find("default", name)).isEmpty();

    Heartbeat again = Heartbeat.begin("default", name, AHeartbeat.PLAN, minute(2));
    put(heartbeats, again);
    assertThat(heartbeats.all()).contains(again);
  }

  @Test
  void findsAgainWhatItKept() {
    Heartbeat kept = AHeartbeat.named(name).pinged(minute(1));
    put(open(), kept);

    Heartbeats again = open();

    assertThat(again.find("default", name).isPresent()).isEqualTo(isDurable());
    assertThat(again.all().contains(kept)).isEqualTo(isDurable());
  }
}
