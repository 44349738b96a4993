package io.diapason.ticketing.notify;

import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.ticket.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a channel alone for as long as its service asked for. Without it, whatever else is due
 * would go on knocking, and services lengthen the pause of those who do.
 */
public final class Pauses implements Notifier {

  private final Notifier channel;
  private final InstantSource clock;
  private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

  public Pauses(Notifier channel, InstantSource clock) {
    this.channel = channel;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Outcome> send(Delivery delivery) {
    Instant pause = until.get();
    if (clock.instant().isBefore(pause)) {
      return CompletableFuture.completedFuture(
          Outcome.failed(Outcome.Reason.RATE_LIMITED, "the channel asked for a pause")
              .notBefore(pause));
    }
    return channel.send(delivery).whenComplete((outcome, failure) -> note(outcome));
  }

  private void note(@Nullable Outcome outcome) {
    if (outcome == null || outcome.reason() != Outcome.Reason.RATE_LIMITED) {
      return;
    }
    Instant wanted = outcome.notBefore();
    if (wanted != null) {
      until.accumulateAndGet(wanted, (before, now) -> before.isAfter(now) ? before : now);
    }
  }
}
