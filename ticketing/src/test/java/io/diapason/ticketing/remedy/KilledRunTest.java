package io.diapason.ticketing.remedy;

import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.run.ARunbook.aRunbook;
import static io.diapason.ticketing.run.ARunbook.after;
import static io.diapason.ticketing.run.ARunbook.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.ticketing.guard.BookStore;
import io.diapason.ticketing.guard.InMemoryBookStore;
import io.diapason.ticketing.guard.RemediationBook;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.remedy.process.ProcessRunner;
import io.diapason.ticketing.remedy.process.ProcessRunner.Allowed;
import io.diapason.ticketing.remedy.process.Scripts;
import io.diapason.ticketing.run.InMemoryRunStore;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunKey;
import io.diapason.ticketing.run.RunQuery;
import io.diapason.ticketing.run.RunState;
import io.diapason.ticketing.run.RunStore;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.runbook.RunbookStep;
import io.diapason.ticketing.runbook.RunbookStep.Timing;
import io.diapason.ticketing.runbook.StepAction;
import io.diapason.vocabulary.IncidentSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at any moment goes on without doing anything twice. Real scripts write down
 * what they did; the process dies before or after each single write to a store.
 */
class KilledRunTest {

  private static final List<String> STEPS = List.of("drain", "restart", "undrain");
  private static final IncidentSnapshot INCIDENT = anIncident("a").with("db").build();

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Runbook runbook =
      aRunbook("r")
          .step("drain", KilledRunTest::patient)
          .step("restart", s -> patient(after().apply(s)))
          .step("undrain", KilledRunTest::patient)
          .build();

  /** The clock of the test runs ahead of the scripts: none of them is ever late. */
  private static RunbookStep patient(RunbookStep step) {
    return timed(new Timing(1_000_000_000, 5, 1, 10)).apply(step);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** We were killed: nothing more is answered. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Counts writes, and dies before or after one of them. */
  private static final class Fuse {
    private final AtomicInteger writes = new AtomicInteger();
    private int deadly;
    private boolean afterwards;
    private volatile boolean dead;

    synchronized <T> CompletionStage<T> write(Supplier<CompletionStage<T>> write) {
      alive();
      boolean last = writes.incrementAndGet() == deadly;
      if (last && !afterwards) {
        dead = true;
        return CompletableFuture.failedFuture(new Killed());
      }
      CompletionStage<T> done = write.get();
      if (last) {
        dead = true;
        return CompletableFuture.failedFuture(new Killed());
      }
      return done;
    }

    /** From now on one write is the last; none where it is 0. */
    synchronized void arm(int write, boolean andIsWritten) {
      writes.set(0);
      deadly = write;
      afterwards = andIsWritten;
    }

    /** Another worker takes over, which nobody kills. */
    synchronized void disarm() {
      deadly = 0;
      dead = false;
    }

    void alive() {
      if (dead) {
        throw new Killed();
      }
    }
  }

  private record FusedRuns(RunStore real, Fuse fuse) implements RunStore {
    @Override
    public CompletionStage<Optional<Stored>> get(RunKey key) {
      fuse.alive();
      return real.get(key);
    }

    @Override
    public CompletionStage<Boolean> write(Run run, @Nullable String token) {
      return fuse.write(() -> real.write(run, token));
    }

    @Override
    public CompletionStage<Page<Run>> search(RunQuery query) {
      return real.search(query);
    }

    @Override
    public CompletionStage<List<RunKey>> due(Instant now, int limit) {
      fuse.alive();
      return real.due(now, limit);
    }
  }

  private record FusedBooks(BookStore real, Fuse fuse) implements BookStore {
    @Override
    public CompletionStage<Read> read(String tenant) {
      fuse.alive();
      return real.read(tenant);
    }

    @Override
    public CompletionStage<Boolean> write(
        String tenant, RemediationBook book, @Nullable String token) {
      return fuse.write(() -> real.write(tenant, book, token));
    }
  }

  @Test
  void doesEachStepOnceWhereverItIsKilled(@TempDir Path folder) throws Exception {
    int writes = played(folder.resolve("whole"), 0, false);
    assertThat(writes).isGreaterThan(10);
    for (int deadly = 1; deadly <= writes; deadly++) {
      for (boolean afterwards : new boolean[] {false, true}) {
        played(folder.resolve(deadly + "-" + afterwards), deadly, afterwards);
      }
    }
  }

  /** Plays a run that dies at a write, and goes on with another worker; how many writes it took. */
  private int played(Path folder, int deadly, boolean afterwards) throws Exception {
    Path log = folder.resolve("log");
    RunStore runs = new InMemoryRunStore();
    BookStore books = new InMemoryBookStore();
    Fuse fuse = new Fuse();
    ARemedy house =
        new ARemedy(
            new FusedRuns(runs, fuse), new FusedBooks(books, fuse), scripts(folder, log), runbook);
    house.take(INCIDENT);
    fuse.arm(deadly, afterwards);
    String id = house.only().id();
    until(house, fuse, () -> fuse.dead || isOver(runs, id));
    fuse.disarm();
    house.restart();
    until(house, fuse, () -> isOver(runs, id) && !house.isSeated(house.run(id)));
    String where = "killed " + (afterwards ? "after" : "before") + " write " + deadly;
    assertThat(house.run(id).state()).as(where).isEqualTo(RunState.DONE);
    assertThat(house.isSeated(house.run(id))).as(where).isFalse();
    assertThat(Files.readAllLines(log)).as(where).containsExactlyInAnyOrderElementsOf(STEPS);
    return fuse.writes.get();
  }

  /** By the store itself: scripts end when they like, and their worker may die of it meanwhile. */
  private static boolean isOver(RunStore runs, String id) {
    RunKey key = new RunKey(ARemedy.TENANT, id);
    return runs.get(key).toCompletableFuture().join().orElseThrow().run().state().isOver();
  }

  /** Looks and lets time pass, but leaves the processor to the scripts in between. */
  private static void until(ARemedy house, Fuse fuse, Callable<Boolean> done) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              step(house, fuse);
              return done.call();
            });
  }

  private static void step(ARemedy house, Fuse fuse) {
    try {
      house.look();
    } catch (RuntimeException e) {
      assertThat(fuse.dead).as("only a kill stops a worker: %s", e).isTrue();
    }
    house.pass(Duration.ofSeconds(5));
  }

  private StepRunners scripts(Path folder, Path log) throws Exception {
    Files.createDirectories(folder.resolve("journal"));
    Map<String, Path> scripts = new HashMap<>();
    for (String step : STEPS) {
      Path script = folder.resolve(step + ".sh");
      Files.writeString(script, "#!/bin/sh\necho " + step + " >> '" + log + "'\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
      scripts.put(step, script);
    }
    Instant longAgo = Instant.EPOCH;
    return new StepRunners(
        Map.of(
            StepAction.Kind.SCRIPT,
            new ProcessRunner(
                new Allowed(new Scripts(scripts), folder.resolve("journal")),
                new Redaction(List.of()),
                threads,
                () -> longAgo)));
  }
}
