package io.diapason.ticketing.remedy;

import io.diapason.ticketing.desk.Turns;
import io.diapason.ticketing.guard.BookStore;
import io.diapason.ticketing.guard.GuardRules;
import io.diapason.ticketing.guard.RemediationBook;
import io.diapason.ticketing.guard.RemediationBook.Halt;
import io.diapason.ticketing.guard.RemediationBook.Seat;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunAction;
import io.diapason.ticketing.run.RunDecision;
import io.diapason.ticketing.run.RunKey;
import io.diapason.ticketing.run.RunPolicy;
import io.diapason.ticketing.run.RunStore;
import io.diapason.ticketing.run.RunWorld.Admission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes runs and the book of remediation one at a time: reads, asks the rules, writes if nobody
 * else wrote, and begins again if somebody did.
 */
public final class RunDesk {

  private final RunStore runs;
  private final BookStore books;
  private final RunPolicy policy;
  private final GuardRules guards;
  private final InstantSource clock;
  private final Turns turns = new Turns();

  public RunDesk(RunStore runs, BookStore books, Rules rules, InstantSource clock) {
    this.runs = runs;
    this.books = books;
    this.policy = rules.policy();
    this.guards = rules.guards();
    this.clock = clock;
  }

  /**
   * The rules of a desk.
   *
   * @param policy how runs go on
   * @param guards what holds them up
   */
  public record Rules(RunPolicy policy, GuardRules guards) {}

  /** Where runs are kept. */
  public RunStore runs() {
    return runs;
  }

  RunPolicy policy() {
    return policy;
  }

  Instant now() {
    return clock.instant();
  }

  /** Puts a run forward; the one that is there when it was put forward before. */
  public CompletionStage<Run> open(RunPolicy.Proposal proposal) {
    Run run = policy.open(proposal, now());
    return runs.write(run, null)
        .thenCompose(
            won ->
                won
                    ? CompletableFuture.completedFuture(run)
                    : runs.get(run.key()).thenApply(found -> found.orElseThrow().run()));
  }

  /** Does what somebody asks for; empty when there is no such run. */
  public CompletionStage<Optional<RunDecision>> act(RunKey key, RunAction action) {
    return change(key, (run, now) -> policy.onAction(run, action, now));
  }

  CompletionStage<Optional<RunDecision>> change(
      RunKey key, BiFunction<Run, Instant, RunDecision> rule) {
    return runs.get(key)
        .thenCompose(
            found ->
                found.isEmpty()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : write(key, found.get(), rule));
  }

  private CompletionStage<Optional<RunDecision>> write(
      RunKey key, RunStore.Stored found, BiFunction<Run, Instant, RunDecision> rule) {
    RunDecision decision = rule.apply(found.run(), now());
    if (!decision.changed()) {
      return CompletableFuture.completedFuture(Optional.of(decision));
    }
    return runs.write(decision.run(), found.token())
        .thenCompose(
            won ->
                won ? CompletableFuture.completedFuture(Optional.of(decision)) : change(key, rule));
  }

  /** The book as it stands. */
  public CompletionStage<RemediationBook> book(String tenant) {
    return books.read(tenant).thenApply(BookStore.Read::book);
  }

  /** Stops everything, or lets it go on. */
  public CompletionStage<RemediationBook> halt(String tenant, @Nullable Halt halt) {
    return book(tenant, book -> book.with(halt));
  }

  CompletionStage<RemediationBook> release(Run run) {
    return book(run.tenant(), book -> book.release(run.id()));
  }

  /** Whether a run may begin; if so it has its place in the book before anybody hears of it. */
  CompletionStage<Admission> admit(Run run) {
    return turns.next(() -> admitted(run));
  }

  private CompletionStage<Admission> admitted(Run run) {
    return books
        .read(run.tenant())
        .thenCompose(
            read -> {
              Admission admission = guards.admit(run, read.book(), now());
              if (admission.kind() != Admission.Kind.GRANTED || read.book().seats(run.id())) {
                return CompletableFuture.completedFuture(admission);
              }
              Seat seat = new Seat(run.id(), run.cis());
              RemediationBook after = read.book().seat(seat, run.runbook().id(), now());
              return books
                  .write(run.tenant(), after, read.token())
                  .thenCompose(
                      won -> won ? CompletableFuture.completedFuture(admission) : admitted(run));
            });
  }

  private CompletionStage<RemediationBook> book(
      String tenant, UnaryOperator<RemediationBook> rule) {
    return turns.next(() -> changed(tenant, rule));
  }

  private CompletionStage<RemediationBook> changed(
      String tenant, UnaryOperator<RemediationBook> rule) {
    return books
        .read(tenant)
        .thenCompose(
            read -> {
              RemediationBook after = rule.apply(read.book());
              return after.equals(read.book())
                  ? CompletableFuture.completedFuture(after)
                  : books
                      .write(tenant, after, read.token())
                      .thenCompose(
                          won ->
                              won
                                  ? CompletableFuture.completedFuture(after)
                                  : changed(tenant, rule));
            });
  }
}
