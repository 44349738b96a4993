package io.diapason.ticketing.run;

import static io.diapason.ticketing.run.ARunbook.aRunbook;
import static io.diapason.ticketing.run.ARunbook.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.run.RunPolicy.StepClaim;
import io.diapason.ticketing.run.RunWorld.Admission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of runs must do. A subclass gives an empty store for each test. */
public abstract class RunStoreContract {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  private final RunPolicy policy = new RunPolicy(new Expressions());
  private RunStore store;

  /** A store that holds nothing yet. */
  protected abstract RunStore emptyStore() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = emptyStore();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  /** A search may lag behind the last write: asks again until it agrees. */
  private static <T> T eventually(Supplier<CompletionStage<T>> ask, Predicate<T> agrees)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    T answer = now(ask.get());
    while (!agrees.test(answer) && System.nanoTime() < end) {
      answer = now(ask.get());
    }
    return answer;
  }

  private Run run(String id, Instant at) {
    return policy.open(aRunbook("r").step("a").step("b").proposalOf(id, "db"), at);
  }

  /** With an answer in it, and a worker at the second step. */
  private Run advanced(Run run) {
    RunWorld go = new RunWorld(Admission.granted(), null, false, false);
    Run next = policy.onWake(run, go, T0).run();
    StepClaim claim = new StepClaim("a", "w", T0.plusSeconds(9));
    next = policy.onClaim(next, claim, T0).run();
    StepResult answer = StepResult.done(settings().put("text", "ok").put("exit", 0), "did");
    next = policy.onResult(next, claim, answer, T0).run();
    return policy.onClaim(next, new StepClaim("b", "w", T0.plusSeconds(9)), T0).run();
  }

  private RunQuery all(int limit) {
    return new RunQuery("default", Set.of(), null, null, null, limit, null);
  }

  @Test
  void readsBackExactlyWhatWasWritten() throws Exception {
    Run run = advanced(run("RUN-1", T0));

    assertThat(now(store.write(run, null))).isTrue();

    assertThat(now(store.get(run.key())).orElseThrow().run()).isEqualTo(run);
    assertThat(now(store.get(new RunKey("other", "RUN-1")))).isEmpty();
  }

  @Test
  void writesOnlyOverWhatWasRead() throws Exception {
    Run run = run("RUN-1", T0);
    assertThat(now(store.write(run, null))).isTrue();
    assertThat(now(store.write(run, null))).isFalse();
    String token = now(store.get(run.key())).orElseThrow().token();

    assertThat(now(store.write(advanced(run), token))).isTrue();
    assertThat(now(store.write(run, token))).isFalse();

    assertThat(now(store.get(run.key())).orElseThrow().run()).isEqualTo(advanced(run));
  }

  @Test
  void findsByWhatItIsAboutNewestFirst() throws Exception {
    now(store.write(run("RUN-1", T0), null));
    now(store.write(advanced(run("RUN-2", T0.plusSeconds(1))), null));
    now(store.write(run("RUN-3", T0.plusSeconds(2)), null));

    assertThat(eventually(() -> store.search(all(9)), page -> page.items().size() == 3).items())
        .extracting(Run::id)
        .containsExactly("RUN-3", "RUN-2", "RUN-1");
    RunQuery running =
        new RunQuery("default", Set.of(RunState.RUNNING), "r", "TKT-1", "INC-1", 9, null);
    assertThat(now(store.search(running)).items()).extracting(Run::id).containsExactly("RUN-2");
    for (RunQuery none :
        List.of(
            new RunQuery("other", Set.of(), null, null, null, 9, null),
            new RunQuery("default", Set.of(), "q", null, null, 9, null),
            new RunQuery("default", Set.of(), null, "TKT-2", null, 9, null),
            new RunQuery("default", Set.of(), null, null, "INC-2", 9, null))) {
      assertThat(now(store.search(none)).items()).isEmpty();
    }
  }

  @Test
  void goesOnWhereAPageEnded() throws Exception {
    for (int i = 1; i <= 3; i++) {
      now(store.write(run("RUN-" + i, T0.plusSeconds(i)), null));
    }
    Page<Run> first =
        eventually(
            () -> store.search(all(2)), page -> page.items().size() == 2 && page.next() != null);
    assertThat(first.items()).extracting(Run::id).containsExactly("RUN-3", "RUN-2");

    RunQuery rest =
        new RunQuery("default", Set.of(), null, null, null, 2, Cursor.decode(first.next()));
    Page<Run> second = now(store.search(rest));

    assertThat(second.items()).extracting(Run::id).containsExactly("RUN-1");
    assertThat(second.next()).isNull();
  }

  @Test
  void namesWhatIsDueLongestDueFirst() throws Exception {
    now(store.write(run("RUN-2", T0.plusSeconds(5)), null));
    now(store.write(run("RUN-1", T0), null));

    assertThat(eventually(() -> store.due(T0.plusSeconds(60), 9), due -> due.size() == 2))
        .extracting(RunKey::id)
        .containsExactly("RUN-1", "RUN-2");
    assertThat(now(store.due(T0.plusSeconds(1), 9)))
        .extracting(RunKey::id)
        .containsExactly("RUN-1");
    assertThat(now(store.due(T0.plusSeconds(60), 1))).hasSize(1);
  }
}
