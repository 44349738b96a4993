package io.diapason.deploy.bench;

import io.diapason.deploy.bench.SwapRun.Seen;
import io.diapason.deploy.bench.SwapRun.Swapping;
import io.diapason.deploy.bench.SwapRun.Taken;
import io.diapason.deploy.bench.load.SteadyLoad;
import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.Probe;
import io.diapason.deploy.bench.swap.Sightings;
import io.diapason.deploy.bench.swap.Stretch;
import io.diapason.deploy.bench.swap.TakingTurns;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Stretches of steady load during which models take turns in one way, or not at all. */
final class SwapWindow {

  /** More than the load needs: a request that waits must not hold up the next one. */
  static final int CONNECTIONS = 32;

  // The product looks once a second which models are to answer.
  private static final Duration TOLD = Duration.ofMillis(2500);
  private static final Duration SETTLE = Duration.ofMinutes(2);
  private static final Duration SEEN = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 100;

  private final ChildServer server;
  private final SteadyLoad load;
  private final TakingTurns turns;
  private final Sightings sightings;

  SwapWindow(ChildServer server, SteadyLoad load, TakingTurns turns, Sightings sightings) {
    this.server = server;
    this.load = load;
    this.turns = turns;
    this.sightings = sightings;
  }

  /**
   * When something is swapped, counted from the beginning of a stretch.
   *
   * @param lasting how long the stretch is
   */
  record Rhythm(Duration lasting) {

    private static final Duration FIRST_AFTER = Duration.ofMillis(1500);
    private static final Duration EVERY = Duration.ofSeconds(3);

    /** So early that the last one is still seen under load. */
    List<Duration> moments() {
      List<Duration> moments = new ArrayList<>();
      Duration end = lasting.minus(TOLD);
      for (Duration at = FIRST_AFTER; at.compareTo(end) < 0; at = at.plus(EVERY)) {
        moments.add(at);
      }
      return moments;
    }
  }

  SwapRun run(Swapping swapping, int round, Rhythm rhythm)
      throws IOException, InterruptedException {
    prepare(swapping);
    String name = "Swap" + swapping + round + "x";
    double cpu = server.cpuSeconds();
    int before = sightings.count();
    ExecutorService hand = Executors.newSingleThreadExecutor();
    try {
      Future<List<Long>> swapped = hand.submit(() -> swap(swapping, rhythm));
      SteadyLoad.Both sent = load.send(name, rhythm.lasting(), CONNECTIONS, server.address());
      settle(server);
      awaitSeen(before + sent.told().taken());
      Stretch stretch = sightings.since(before);
      List<Long> written = swapped.get();
      boolean swaps = swapping != Swapping.NONE;
      return new SwapRun(
          swapping,
          round,
          sent.repeatsAnswered(),
          sent.newsAnswered(),
          new Taken(sent.alerts(), sent.refused()),
          sightings.arrivals().latencies(name, sent.told(), SteadyLoad.telling()),
          stretch.gaps(),
          swaps ? stretch.gapsAtSwaps() : stretch.gapsAround(written),
          swaps ? stretch.untilInForce(written) : Latencies.of(new long[0], 0),
          seen(stretch, swaps ? written.size() : 0),
          server.cpuSeconds() - cpu);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected the swaps to be made, but " + e.getCause(), e);
    } finally {
      hand.shutdownNow();
    }
  }

  private static Seen seen(Stretch stretch, int wanted) {
    return new Seen(
        stretch.sightings().size(),
        wanted,
        stretch.swaps(),
        stretch.unadvised(),
        stretch.answered(),
        stretch.saidAgain());
  }

  /** The first model answers, and where two take turns both are known. */
  private void prepare(Swapping swapping) throws InterruptedException {
    turns.begin();
    TimeUnit.NANOSECONDS.sleep(TOLD.toNanos());
    if (swapping == Swapping.KNOWN) {
      for (int turn = 0; turn < 2; turn++) {
        turns.swapBetweenTwo();
        TimeUnit.NANOSECONDS.sleep(TOLD.toNanos());
      }
    }
  }

  /** Swaps in its rhythm; when each was written down. */
  private List<Long> swap(Swapping swapping, Rhythm rhythm) throws InterruptedException {
    long begin = System.nanoTime();
    List<Long> written = new ArrayList<>();
    for (Duration moment : rhythm.moments()) {
      TimeUnit.NANOSECONDS.sleep(begin + moment.toNanos() - System.nanoTime());
      switch (swapping) {
        case NONE -> {}
        case KNOWN -> turns.swapBetweenTwo();
        case UNKNOWN -> turns.swapToNext();
      }
      written.add(System.nanoTime());
    }
    return written;
  }

  private void awaitSeen(int wanted) throws InterruptedException {
    long begin = System.nanoTime();
    while (sightings.count() < wanted && System.nanoTime() - begin < SEEN.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  /** Waits until nothing is pending; what is not there then counts as it stands. */
  static void settle(ChildServer server) throws InterruptedException {
    Probe probe = new Probe();
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < SETTLE.toNanos()) {
      try {
        if (probe.json(server.address().resolve("/api/v1/ledger")).path("pending").asLong() == 0) {
          return;
        }
      } catch (IOException busy) {
        // It is asked again.
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }
}
