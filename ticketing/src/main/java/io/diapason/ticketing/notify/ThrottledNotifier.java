package io.diapason.ticketing.notify;

import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.throttle.ThrottleKey;
import io.diapason.ticketing.throttle.ThrottlePolicy;
import io.diapason.ticketing.throttle.ThrottleState;
import io.diapason.ticketing.throttle.ThrottleStore;
import io.diapason.ticketing.throttle.Verdict;
import io.diapason.ticketing.ticket.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * Tells people by a channel no more than they can bear. What is held back stays with its ticket,
 * which says so; it is told along with a later message or by itself.
 */
public final class ThrottledNotifier implements Notifier {

  /**
   * The channel that is throttled.
   *
   * @param id of the channel
   * @param notifier by which it speaks
   * @param policy how much it may say
   */
  public record Throttled(String id, Notifier notifier, ThrottlePolicy policy) {}

  private final Throttled channel;
  private final ThrottleStore store;
  private final InstantSource clock;

  public ThrottledNotifier(Throttled channel, ThrottleStore store, InstantSource clock) {
    this.channel = channel;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Outcome> send(Delivery delivery) {
    ThrottleKey key =
        new ThrottleKey(delivery.notification().tenant(), channel.id(), delivery.person());
    return judge(key, delivery).thenCompose(verdict -> perform(key, delivery, verdict));
  }

  private CompletionStage<Verdict> judge(ThrottleKey key, Delivery delivery) {
    return store.read(key).thenCompose(read -> judge(key, delivery, read));
  }

  private CompletionStage<Verdict> judge(
      ThrottleKey key, Delivery delivery, ThrottleStore.Read read) {
    Verdict verdict = channel.policy().onDelivery(read.state(), delivery, clock.instant());
    if (verdict.state().equals(read.state())) {
      return CompletableFuture.completedFuture(verdict);
    }
    return store
        .write(key, verdict.state(), read.token())
        .thenCompose(
            won -> won ? CompletableFuture.completedFuture(verdict) : judge(key, delivery));
  }

  private CompletionStage<Outcome> perform(ThrottleKey key, Delivery delivery, Verdict verdict) {
    return switch (verdict.kind()) {
      case SEND -> speak(key, delivery, verdict);
      case HOLD -> held("to spare " + whom(key), verdict);
      case WAIT -> held("", verdict);
      case TOLD ->
          CompletableFuture.completedFuture(
              Outcome.delivered("told " + whom(key) + " along with a later message"));
    };
  }

  private static CompletionStage<Outcome> held(String why, Verdict verdict) {
    Instant until = Objects.requireNonNull(verdict.until());
    return CompletableFuture.completedFuture(Outcome.held(why, until));
  }

  private static String whom(ThrottleKey key) {
    return key.person().isEmpty() ? key.channel() : key.person();
  }

  private CompletionStage<Outcome> speak(ThrottleKey key, Delivery delivery, Verdict verdict) {
    Delivery full = new Delivery(delivery.notification(), delivery.key(), verdict.carried());
    return channel.notifier().send(full).thenCompose(outcome -> note(key, full, outcome));
  }

  private CompletionStage<Outcome> note(ThrottleKey key, Delivery delivery, Outcome outcome) {
    boolean isOpen = !outcome.wasDelivered() && outcome.retryable();
    if (delivery.held().isEmpty() || isOpen) {
      return CompletableFuture.completedFuture(outcome);
    }
    ThrottlePolicy policy = channel.policy();
    UnaryOperator<ThrottleState> change =
        outcome.wasDelivered()
            ? state -> policy.onSent(state, delivery.key(), clock.instant())
            : state -> policy.onGivenUp(state, delivery.key());
    Outcome full = outcome.saying("; with " + delivery.held().size() + " held back before");
    return change(key, change).thenApply(done -> full);
  }

  private CompletionStage<Void> change(ThrottleKey key, UnaryOperator<ThrottleState> change) {
    return store
        .read(key)
        .thenCompose(read -> store.write(key, change.apply(read.state()), read.token()))
        .thenCompose(won -> won ? CompletableFuture.completedFuture(null) : change(key, change));
  }
}
