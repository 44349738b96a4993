package io.diapason.ingest.admission;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the log is told that time has passed: soon after an event, so that it is judged at once, and
 * now and then while nothing comes, so that timers run out.
 *
 * @param afterEvent from the first event since the last tick to the next tick
 * @param whileIdle from one tick to the next while nothing comes
 */
public record TickPolicy(Duration afterEvent, Duration whileIdle) {

  public TickPolicy {
    if (afterEvent.isNegative() || whileIdle.compareTo(afterEvent) < 0 || whileIdle.isZero()) {
      throw new IllegalArgumentException(
          "Expected 0 <= afterEvent <= whileIdle, but got " + afterEvent + " and " + whileIdle);
    }
  }

  /** 10 ms after an event, 1 s while idle. */
  public static TickPolicy defaults() {
    return new TickPolicy(Duration.ofMillis(10), Duration.ofSeconds(1));
  }

  /** When the next tick is due, given the last one and the first event since; null for none. */
  public Instant next(Instant lastTick, @Nullable Instant firstEventSince) {
    Instant idle = lastTick.plus(whileIdle);
    if (firstEventSince == null) {
      return idle;
    }
    Instant soon = firstEventSince.plus(afterEvent);
    return soon.isBefore(idle) ? soon : idle;
  }
}
