package io.diapason.ticketing.notify;

import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.ticket.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Remembers what it was asked to tell, for tests; answers as it was told to. */
public final class InMemoryNotifier implements Notifier {

  private final List<Delivery> sent = new ArrayList<>();
  private final Deque<Outcome> answers = new ArrayDeque<>();

  /** Answers the next call so; without answers left, everything is delivered. */
  public synchronized InMemoryNotifier thenAnswers(Outcome outcome) {
    answers.add(outcome);
    return this;
  }

  @Override
  public synchronized CompletionStage<Outcome> send(Delivery delivery) {
    sent.add(delivery);
    Outcome answer = answers.poll();
    return CompletableFuture.completedFuture(
        answer == null ? Outcome.delivered("in memory") : answer);
  }

  /** Every call so far, oldest first. */
  public synchronized List<Delivery> sent() {
    return List.copyOf(sent);
  }
}
