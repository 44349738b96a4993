package io.diapason.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.EmbeddedPart;
import io.diapason.deploy.embedded.part.PartHealth;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisorTest {

  private static final Duration INTERVAL = Duration.ofMillis(5);

  @Test
  void revivesAPartThatDied() {
    Mortal part = new Mortal();
    try (Supervisor supervisor = Supervisor.watch(List.of(part), INTERVAL)) {
      await().until(() -> supervisor.health().get(0).up());
      part.dead = true;
      await().until(() -> part.revivals.get() == 1 && supervisor.health().get(0).up());
    }
  }

  @Test
  void saysWhyAPartStaysDownAndTriesAgain() {
    Mortal part = new Mortal();
    part.diskIsFull = true;
    part.dead = true;
    try (Supervisor supervisor = Supervisor.watch(List.of(part), INTERVAL)) {
      await().until(() -> supervisor.health().get(0).detail().contains("the disk is full"));
      assertThat(supervisor.health().get(0).up()).isFalse();
      part.diskIsFull = false;
      await().until(() -> supervisor.health().get(0).up());
    }
    assertThat(part.revivals).hasValueGreaterThanOrEqualTo(2);
  }

  /** A part that can be killed, and that does not come up while the disk is full. */
  private static final class Mortal implements EmbeddedPart {

    private final AtomicInteger revivals = new AtomicInteger();
    private volatile boolean dead;
    private volatile boolean diskIsFull;

    @Override
    public String name() {
      return "mortal";
    }

    @Override
    public PartHealth health() {
      return dead ? PartHealth.down("mortal", "dead") : PartHealth.up("mortal", "");
    }

    @Override
    public boolean hasDied() {
      return dead;
    }

    @Override
    public void revive() {
      revivals.incrementAndGet();
      if (diskIsFull) {
        throw new CannotStartException("Expected room, but the disk is full");
      }
      dead = false;
    }

    @Override
    public void close() {}
  }
}
