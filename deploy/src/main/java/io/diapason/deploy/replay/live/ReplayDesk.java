package io.diapason.deploy.replay.live;

import io.diapason.deploy.replay.live.LiveReplay.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes orders for replays, works them off one after the other, and keeps what came of them. All
 * methods may be called from any thread; those that write files block.
 */
public final class ReplayDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
  private static final int MOST_WAITING = 4;
  private static final int MOST_KEPT = 100;
  private static final String HEAP = "1g";
  private static final String STOPPED = "The product was stopped.";
  private static final Comparator<LiveReplay> NEWEST_FIRST =
      Comparator.comparing(LiveReplay::createdAt).thenComparing(LiveReplay::id).reversed();

  /**
   * What a desk works on.
   *
   * @param bootstrap the log's brokers
   * @param data the data folder, for its models
   * @param folder where replays are kept
   * @param rules how rules are written down
   */
  public record Place(String bootstrap, Path data, Path folder, RulesFolder rules) {}

  private final Place place;
  private final InstantSource clock;
  private final ReplayFolders folders;
  private final Map<String, LiveReplay> replays = new HashMap<>();
  private final Map<String, ReplayProcess> running = new HashMap<>();
  private boolean isClosed;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "replays");
            thread.setDaemon(true);
            return thread;
          });

  private ReplayDesk(Place place, InstantSource clock) {
    this.place = place;
    this.clock = clock;
    this.folders = new ReplayFolders(place.folder());
  }

  /** Opens the desk with what earlier runs left; what they did not finish has failed. */
  public static ReplayDesk open(Place place, InstantSource clock) {
    ReplayDesk desk = new ReplayDesk(place, clock);
    for (LiveReplay found : desk.folders.all()) {
      desk.replays.put(found.id(), found);
      if (!found.status().isOver()) {
        desk.note(found.ended(Status.FAILED, clock.instant(), STOPPED));
      }
    }
    return desk;
  }

  /**
   * Takes an order. The same order under the same key is taken once.
   *
   * @throws RefusedReplay when it cannot be taken, saying why
   */
  public synchronized LiveReplay order(ReplayOrder order, @Nullable String key) {
    Optional<LiveReplay> before =
        replays.values().stream()
            .filter(known -> key != null && key.equals(known.idempotencyKey()))
            .findFirst();
    if (before.isPresent()) {
      if (!before.get().requestHash().equals(order.hash())) {
        throw RefusedReplay.otherRequest(String.valueOf(key));
      }
      return before.get();
    }
    requireRoom();
    LiveReplay replay = asReplay(order, key);
    prepare(replay, order);
    note(replay);
    worker.execute(() -> run(replay.id()));
    return replay;
  }

  private void requireRoom() {
    long waiting = replays.values().stream().filter(one -> one.status() == Status.QUEUED).count();
    if (waiting >= MOST_WAITING) {
      throw RefusedReplay.tooMany(
          "Expected at most " + MOST_WAITING + " replays to wait, and so many do; try again later");
    }
    if (replays.size() >= MOST_KEPT) {
      throw RefusedReplay.tooMany(
          "Expected at most " + MOST_KEPT + " replays, and there are so many; delete some");
    }
  }

  private LiveReplay asReplay(ReplayOrder order, @Nullable String key) {
    Instant now = clock.instant();
    Instant to = order.to() == null || order.to().isAfter(now) ? now : order.to();
    if (!order.from().isBefore(to)) {
      throw RefusedReplay.badRequest(
          "Expected the end of the range to come after its start, but got %s to %s"
              .formatted(order.from(), to));
    }
    return new LiveReplay(
        "RPL-" + UUID.randomUUID().toString().substring(0, 13),
        Status.QUEUED,
        now,
        null,
        order.tenant(),
        order.from(),
        to,
        ReplayOrder.named(order.rules()),
        order.against() == null ? null : ReplayOrder.named(order.against()),
        LiveReplay.Progress.NONE,
        null,
        key,
        order.hash());
  }

  private void prepare(LiveReplay replay, ReplayOrder order) {
    Path folder = folders.of(replay.id());
    try {
      place.rules().write(order.rules(), folder.resolve("rules"));
      if (order.against() != null) {
        place.rules().write(order.against(), folder.resolve("against"));
      }
    } catch (RefusedReplay refused) {
      folders.delete(replay.id());
      throw refused;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write in " + folder + ", but " + e, e);
    }
  }

  private void run(String id) {
    Path folder = folders.of(id);
    try {
      ReplayProcess process;
      LiveReplay replay;
      synchronized (this) {
        LiveReplay waiting = replays.get(id);
        if (isClosed || waiting == null || waiting.status() != Status.QUEUED) {
          return; // Cancelled or deleted meanwhile, or nobody is there to end it any more.
        }
        replay = waiting.with(Status.RUNNING);
        process =
            ReplayProcess.start(options(replay, folder), HEAP, folder.resolve("problems.log"));
        running.put(id, process);
        note(replay);
      }
      int exit = process.await(replay, progress -> progress(id, progress));
      finish(id, exit, folder);
    } catch (IOException | RuntimeException e) { // The boundary of one replay.
      if (isRunning(id)) {
        LOG.error("Expected replay {} to run, but it did not", id, e);
        end(id, Status.FAILED, String.valueOf(e.getMessage()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> options(LiveReplay replay, Path folder) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--log", place.bootstrap(),
                "--data", place.data().toString(),
                "--tenant", replay.tenant(),
                "--from", replay.from().toString(),
                "--to", replay.to().toString(),
                "--config", folder.resolve("rules").toString(),
                "--names", replay.rules(),
                "--out", folder.resolve("out").toString()));
    if (replay.against() != null) {
      options.addAll(
          List.of("--against", folder.resolve("against").toString(), "--names", replay.against()));
    }
    return options;
  }

  private synchronized boolean isRunning(String id) {
    LiveReplay replay = replays.get(id);
    return replay != null && replay.status() == Status.RUNNING;
  }

  private void finish(String id, int exit, Path folder) throws IOException {
    if (!isRunning(id)) {
      return; // Somebody ended it, and said so.
    }
    if (exit == 0) {
      end(id, Status.DONE, null);
      return;
    }
    String said = Files.readString(folder.resolve("problems.log"));
    String last = said.substring(Math.max(0, said.length() - 1_000)).strip();
    String memory = "It needed more than " + HEAP + " of memory; replay a shorter range.";
    end(id, Status.FAILED, exit == 3 ? memory : last.isEmpty() ? "It ended with " + exit : last);
  }

  private synchronized void progress(String id, LiveReplay.Progress progress) {
    replays.computeIfPresent(id, (any, replay) -> replay.with(progress));
  }

  private synchronized void end(String id, Status how, @Nullable String why) {
    running.remove(id);
    LiveReplay replay = replays.get(id);
    if (replay != null && !replay.status().isOver()) {
      note(replay.ended(how, clock.instant(), why));
    }
  }

  private synchronized void note(LiveReplay replay) {
    replays.put(replay.id(), replay);
    folders.keep(replay);
  }

  /**
   * Stops a replay; one that is over stays as it is.
   *
   * @throws RefusedReplay when there is none
   */
  public synchronized LiveReplay cancel(String id) {
    find(id);
    end(id, Status.CANCELLED, null, running.get(id));
    return find(id);
  }

  private void end(String id, Status how, @Nullable String why, @Nullable ReplayProcess process) {
    end(id, how, why);
    if (process != null) {
      process.end();
    }
  }

  /**
   * Stops a replay and removes what came of it.
   *
   * @throws RefusedReplay when there is none
   */
  public synchronized void delete(String id) {
    cancel(id);
    replays.remove(id);
    folders.delete(id);
  }

  /**
   * Finds a replay.
   *
   * @throws RefusedReplay when there is none
   */
  public synchronized LiveReplay find(String id) {
    LiveReplay replay = replays.get(id);
    if (replay == null) {
      throw RefusedReplay.unknown(id);
    }
    return replay;
  }

  /**
   * A file of a replay that is done.
   *
   * @throws RefusedReplay when there is no such replay, or it has no result
   */
  public Path result(String id, String file) {
    LiveReplay replay = find(id);
    Path path = folders.of(id).resolve("out").resolve(file);
    if (replay.status() != Status.DONE || !Files.exists(path)) {
      throw RefusedReplay.notYet(replay);
    }
    return path;
  }

  /** All, newest first. */
  public synchronized List<LiveReplay> all() {
    return replays.values().stream().sorted(NEWEST_FIRST).toList();
  }

  /** Stops what runs and waits until it has let go of its files. */
  @Override
  public void close() {
    worker.shutdownNow();
    synchronized (this) {
      isClosed = true;
      for (Map.Entry<String, ReplayProcess> one : Map.copyOf(running).entrySet()) {
        end(one.getKey(), Status.FAILED, STOPPED, one.getValue());
      }
    }
    try {
      if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("Expected the last replay to end, but it has not");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
