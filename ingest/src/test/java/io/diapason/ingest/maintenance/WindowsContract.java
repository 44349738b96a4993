package io.diapason.ingest.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every keeper of maintenance windows promises. */
public abstract class WindowsContract {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  /** Opens the keeper; a second time it finds what the first one kept, if it outlives a process. */
  protected abstract Windows open();

  /** Whether what is kept is there after another opening. */
  protected abstract boolean isDurable();

  private static void put(Windows windows, KeptWindow window) {
    windows.put(window).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static KeptWindow aWindow(String id) {
    return new KeptWindow(
        new MaintenanceWindow(
            id,
            "default",
            List.of("host-1"),
            List.of(new SilenceMatcher("team", "shop", false, true)),
            NOON,
            NOON.plusSeconds(60),
            "FREQ=WEEKLY",
            "Europe/Berlin",
            "new disks"),
        "ada",
        NOON);
  }

  @Test
  void findsAWindowAsSoonAsItIsKept() {
    Windows windows = open();
    String id = UUID.randomUUID().toString();

    put(windows, aWindow(id));

    assertThat(windows.find("default", id)).contains(aWindow(id));
    assertThat(windows.find("other", id)).isEmpty();
  }

  @Test
  void keepsTheLaterVersion() {
    Windows windows = open();
    String id = UUID.randomUUID().toString();
    put(windows, aWindow(id));

    KeptWindow ended = aWindow(id).ended(NOON.plusSeconds(30));
    put(windows, ended);

    assertThat(windows.find("default", id)).contains(ended);
    assertThat(windows.of("default")).filteredOn(one -> one.window().id().equals(id)).hasSize(1);
  }

  @Test
  void findsAgainWhatItKept() {
    String id = UUID.randomUUID().toString();
    put(open(), aWindow(id));

    assertThat(open().find("default", id).isPresent()).isEqualTo(isDurable());
  }
}
