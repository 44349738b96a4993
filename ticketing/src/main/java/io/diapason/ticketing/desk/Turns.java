package io.diapason.ticketing.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Lets work on one document go one piece after the other within this process. Pieces that all read
 * and write it at once would lose to each other again and again, and finish in no order.
 */
public final class Turns {

  private CompletionStage<?> last = CompletableFuture.completedFuture(true);

  /** Does a piece when all before it have ended, well or not. */
  public synchronized <T> CompletionStage<T> next(Supplier<CompletionStage<T>> work) {
    CompletionStage<T> mine =
        last.handle((done, failure) -> true).thenCompose(before -> work.get());
    last = mine;
    return mine;
  }
}
