package io.diapason.ticketing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.oncall.InMemoryOverrideStore;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OverrideBook;
import io.diapason.ticketing.oncall.OverrideStore;
import io.diapason.ticketing.oncall.Person;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnCallDeskTest {

  private final SlowBook store = new SlowBook();
  private final OnCallDesk desk =
      new OnCallDesk(OnCallPlan.none(), store, "acme", () -> Instant.EPOCH);

  @Test
  void aLookThatBeganBeforeAChangeDoesNotPutTheOldBookBack() {
    CompletionStage<OverrideBook> look = desk.refresh();
    CompletionStage<OverrideBook> change = desk.change(book -> new OverrideBook(List.of(), 7));
    store.answerLastFirst();
    store.answerLastFirst();
    assertThat(look.toCompletableFuture()).isCompleted();
    assertThat(change.toCompletableFuture()).isCompleted();
    assertThat(desk.book().booked()).isEqualTo(7);
  }

  @Test
  void aChangeThatIsRefusedDoesNotHoldUpTheNextOne() {
    CompletionStage<OverrideBook> refused =
        desk.change(
            book -> {
              throw new IllegalArgumentException("Expected a known user, but got 'zoe'");
            });
    store.answerLastFirst();
    CompletionStage<OverrideBook> next = desk.change(book -> new OverrideBook(List.of(), 8));
    store.answerLastFirst();
    assertThat(refused.toCompletableFuture()).isCompletedExceptionally();
    assertThat(next.toCompletableFuture()).isCompletedWithValue(new OverrideBook(List.of(), 8));
  }

  @Test
  void whatWasBookedStandsAboveAnotherPlanToo() {
    CompletionStage<OverrideBook> change = desk.change(book -> new OverrideBook(List.of(), 9));
    List<OnCallPlan> told = new ArrayList<>();
    CompletionStage<OnCallPlan> other =
        desk.planBy(
            new OnCallPlan(
                List.of(new Person("ada", "Ada Lovelace", "", List.of())), List.of(), List.of()),
            told::add);
    // It waits for its turn: a book that is being written is not overlooked.
    assertThat(other.toCompletableFuture()).isNotCompleted();
    store.answerLastFirst();
    assertThat(change.toCompletableFuture()).isCompleted();
    assertThat(other.toCompletableFuture()).isCompleted();
    assertThat(told).singleElement().isEqualTo(desk.plan());
    assertThat(desk.plan().people()).extracting(Person::id).containsExactly("ada");
    assertThat(desk.book().booked()).isEqualTo(9);
  }

  /** Looks at once, and keeps what it read until it is asked to answer. */
  private static final class SlowBook implements OverrideStore {

    private final InMemoryOverrideStore store = new InMemoryOverrideStore();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public CompletionStage<Read> read(String tenant) {
      CompletableFuture<Read> answer = new CompletableFuture<>();
      store.read(tenant).thenAccept(read -> waiting.add(() -> answer.complete(read)));
      return answer;
    }

    @Override
    public CompletionStage<Boolean> write(
        String tenant, OverrideBook book, @Nullable String token) {
      return store.write(tenant, book, token);
    }

    void answerLastFirst() {
      List<Runnable> due = new ArrayList<>(waiting);
      waiting.clear();
      Collections.reverse(due);
      due.forEach(Runnable::run);
    }
  }
}
