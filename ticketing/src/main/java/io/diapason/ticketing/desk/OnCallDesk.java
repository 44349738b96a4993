package io.diapason.ticketing.desk;

import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OverrideBook;
import io.diapason.ticketing.oncall.OverrideStore;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Knows who is on call: what the configuration says, and above it what was booked since. Others may
 * book through the same store, so it looks into the book again and again.
 */
public final class OnCallDesk {

  private volatile OnCallPlan configured;
  private final OverrideStore store;
  private final String tenant;
  private final InstantSource clock;
  private volatile OnCallPlan inForce;
  private volatile OverrideBook book = OverrideBook.empty();
  private volatile Consumer<OnCallPlan> listener = plan -> {};
  private final Turns turns = new Turns();

  public OnCallDesk(
      OnCallPlan configured, OverrideStore store, String tenant, InstantSource clock) {
    this.configured = configured;
    this.store = store;
    this.tenant = tenant;
    this.clock = clock;
    inForce = configured;
  }

  /** Is told of the plan now and whenever it becomes another. */
  public void tell(Consumer<OnCallPlan> whom) {
    listener = whom;
    whom.accept(inForce);
  }

  /**
   * From now on another plan is the one of the configuration; what was booked stands above it.
   *
   * @param whom is told of the plan now and whenever it becomes another, in place of whoever was
   */
  public CompletionStage<OnCallPlan> planBy(OnCallPlan plan, Consumer<OnCallPlan> whom) {
    return turns.next(
        () -> {
          configured = plan;
          inForce = plan.with(book);
          tell(whom);
          return CompletableFuture.completedFuture(inForce);
        });
  }

  /** Who is who, and who is on call, as far as is known. */
  public OnCallPlan plan() {
    return inForce;
  }

  /** What was booked, as far as is known. */
  public OverrideBook book() {
    return book;
  }

  /** What time it is here. */
  public InstantSource clock() {
    return clock;
  }

  /** Looks into the book; a look that began before a change does not undo it. */
  public CompletionStage<OverrideBook> refresh() {
    return turns.next(() -> store.read(tenant).thenApply(read -> take(read.book())));
  }

  private OverrideBook take(OverrideBook newest) {
    if (!newest.equals(book)) {
      book = newest;
      inForce = configured.with(newest);
      listener.accept(inForce);
    }
    return newest;
  }

  /**
   * Changes the book, and begins again if somebody else did so meanwhile. The stage fails with what
   * the change throws.
   */
  public CompletionStage<OverrideBook> change(UnaryOperator<OverrideBook> rule) {
    return turns.next(() -> attempt(rule));
  }

  private CompletionStage<OverrideBook> attempt(UnaryOperator<OverrideBook> rule) {
    return store
        .read(tenant)
        .thenCompose(
            read -> {
              OverrideBook after = rule.apply(read.book());
              return store
                  .write(tenant, after, read.token())
                  .thenCompose(
                      won -> won ? CompletableFuture.completedFuture(take(after)) : attempt(rule));
            });
  }
}
