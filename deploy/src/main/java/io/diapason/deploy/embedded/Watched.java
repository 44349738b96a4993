package io.diapason.deploy.embedded;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.EmbeddedPart;
import io.diapason.deploy.embedded.part.PartHealth;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One part under watch: what was last seen of it, and when it may be revived next. */
final class Watched {

  private static final Logger LOG = LoggerFactory.getLogger(Watched.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final EmbeddedPart part;
  private final long firstPauseNanos;
  private volatile PartHealth last;
  private long pauseNanos;
  private long reviveFromNanos;
  private boolean failing;

  Watched(EmbeddedPart part, Duration firstPause) {
    this.part = part;
    this.firstPauseNanos = firstPause.toNanos();
    this.pauseNanos = firstPauseNanos;
    this.last = PartHealth.down(part.name(), "not asked yet");
  }

  String name() {
    return part.name();
  }

  PartHealth last() {
    return last;
  }

  void look(long nowNanos) {
    if (part.hasDied()) {
      reviveWhenDue(nowNanos);
      return;
    }
    PartHealth seen = part.health();
    if (seen.up() != last.up()) {
      LOG.info("{} is {}: {}", seen.name(), seen.up() ? "up" : "down", seen.detail());
    }
    last = seen;
    if (seen.up()) {
      failing = false;
      pauseNanos = firstPauseNanos;
    }
  }

  private void reviveWhenDue(long nowNanos) {
    if (!failing) {
      failing = true;
      last = PartHealth.down(part.name(), "it died and is being started again");
      LOG.warn("{} died; starting it again", part.name());
    } else if (nowNanos - reviveFromNanos < 0) {
      return;
    }
    try {
      part.revive();
      last = part.health();
      LOG.info("{} was started again: {}", part.name(), last.detail());
    } catch (CannotStartException e) {
      last = PartHealth.down(part.name(), "it died and does not come up: " + e.getMessage());
      LOG.error("{} does not come up: {}", part.name(), e.getMessage());
    }
    // Also after a success: a part that dies at once again must not be started in a tight loop.
    reviveFromNanos = System.nanoTime() + pauseNanos;
    pauseNanos = Math.min(pauseNanos * 2, LONGEST_PAUSE.toNanos());
  }
}
