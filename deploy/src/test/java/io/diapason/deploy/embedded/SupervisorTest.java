package io.diapason.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisorTest {

  private static final Duration INTERVAL = Duration.ofMillis(5);

  @Test
  void revivesAPartThatDied() {
    Mortal part = new Mortal(0);
    try (Supervisor supervisor = Supervisor.watch(List.of(part), INTERVAL)) {
      await().until(() -> supervisor.health().get(0).up());
      part.dead = true;
      await().until(() -> part.revivals.get() == 1 && supervisor.health().get(0).up());
    }
  }

  @Test
  void saysWhyAPartStaysDownAndTriesAgain() {
    Mortal part = new Mortal(2);
    part.dead = true;
    try (Supervisor supervisor = Supervisor.watch(List.of(part), INTERVAL)) {
      await().until(() -> supervisor.health().get(0).detail().contains("the disk is full"));
      assertThat(supervisor.health().get(0).up()).isFalse();
      await().until(() -> supervisor.health().get(0).up());
    }
    assertThat(part.revivals).hasValue(3);
  }

  /** A part that can be killed, and fails to come up for a number of times. */
  private static final class Mortal implements EmbeddedPart {

    private final AtomicInteger revivals = new AtomicInteger();
    private final int failures;
    private volatile boolean dead;

    Mortal(int failures) {
      this.failures = failures;
    }

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
      if (revivals.incrementAndGet() <= failures) {
        throw new CannotStartException("Expected room, but the disk is full");
      }
      dead = false;
    }

    @Override
    public void close() {}
  }
}
