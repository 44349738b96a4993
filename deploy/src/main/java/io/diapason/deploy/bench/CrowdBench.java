package io.diapason.deploy.bench;

import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.bench.load.LoadGenerator;
import io.diapason.deploy.bench.load.Sent;
import io.diapason.deploy.bench.load.SlowConnections;
import io.diapason.deploy.bench.measure.Schedule;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.Product;
import io.diapason.deploy.embedded.part.Progress;
import io.diapason.ingest.vertx.Guard;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A quiet sender alone, beside a noisy one, and among connections that never end. */
final class CrowdBench {

  static final int QUIET_RATE = 20;
  static final int CAPACITY_KIB = 1024;
  static final int TIMES_ITS_SHARE = 50;

  private static final int SLOW = 10_000;
  private static final Duration OPENING = Duration.ofSeconds(10);
  private static final int ROUNDS = 3;
  private static final int NOISY_CONNECTIONS = 64;
  private static final int QUIET_CONNECTIONS = 4;
  // What the door counts for a request besides its body.
  private static final int REQUEST_BYTES = 2048;

  private final BenchPlan plan;
  private final Progress progress;
  private final InstantSource clock = InstantSource.system();
  private final Duration lasting;
  private int run;

  CrowdBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
    // A p99 of few requests is their slowest.
    this.lasting = plan.lasting().multipliedBy(3);
  }

  Crowd run(Product product, Path folder) throws IOException, InterruptedException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Path quietKey = Files.writeString(folder.resolve("quiet.key"), "quiet");
    Path noisyKey = Files.writeString(folder.resolve("noisy.key"), "noisy");
    Files.writeString(
        config.resolve("diapason.yaml"), "ingest: {capacity: %dKiB}%n".formatted(CAPACITY_KIB));
    Files.writeString(
        config.resolve("integrations.yaml"),
        "integrations:%n  - {id: quiet, keys: [\"file:%s\"]}%n  - {id: noisy, keys: [\"file:%s\"]}%n"
            .formatted(quietKey, noisyKey));
    try (ChildServer server = product.with(config).start(folder.resolve("data"))) {
      return measure(server.address());
    }
  }

  private Crowd measure(URI address) throws IOException, InterruptedException {
    progress.say("In a crowd, warm-up");
    beside(address, plan.warmUp(), "");
    alone(address, plan.warmUp());
    List<CrowdRun> runs = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      progress.say("In a crowd, round " + round);
      runs.add(alone(address, lasting));
      runs.add(beside(address, lasting, "beside a noisy neighbour"));
    }
    progress.say("In a crowd: %,d slow connections".formatted(SLOW));
    runs.addAll(amongSlow(address));
    return new Crowd(runs);
  }

  /** While they are opened, once all are there, and how many the server closed in the end. */
  private List<CrowdRun> amongSlow(URI address) throws IOException, InterruptedException {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<SlowConnections> opening = thread.submit(() -> SlowConnections.open(address, SLOW));
      Sent meanwhile = quiet(address, OPENING);
      try (SlowConnections slow = opening.get()) {
        Sent among = quiet(address, OPENING);
        TimeUnit.NANOSECONDS.sleep(Guard.USUAL_PATIENCE.toNanos());
        Map<String, Integer> closed = Map.of("closed", slow.closedByServer());
        return List.of(
            run("while %,d slow connections open".formatted(SLOW), meanwhile, Map.of()),
            run("among %,d slow connections".formatted(SLOW), among, closed));
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected them to open, but " + e.getCause(), e);
    } finally {
      thread.shutdownNow();
    }
  }

  private static CrowdRun run(String beside, Sent sent, Map<String, Integer> others) {
    return new CrowdRun(
        beside, sent.latencies(Schedule.perSecond(QUIET_RATE)), sent.refused(), 0, others);
  }

  private CrowdRun alone(URI address, Duration span) throws IOException, InterruptedException {
    return run("alone", quiet(address, span), Map.of());
  }

  private CrowdRun beside(URI address, Duration span, String name)
      throws IOException, InterruptedException {
    List<byte[]> batches =
        new BenchAlerts(plan.seed(), clock.instant(), "noisy").batches("Noise", run);
    double bytes =
        batches.stream().mapToInt(batch -> batch.length + REQUEST_BYTES).average().orElse(1);
    int rate = (int) Math.ceil(CAPACITY_KIB * 1024.0 / 2 * TIMES_ITS_SHARE / bytes);
    List<byte[]> all = new ArrayList<>();
    while (all.size() < rate * span.toSeconds()) {
      all.addAll(batches);
    }
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Sent> noise =
          thread.submit(
              () ->
                  new LoadGenerator(address, NOISY_CONNECTIONS, span)
                      .send(all, Schedule.perSecond(rate)));
      Sent sent = quiet(address, span);
      Sent noisy = noise.get();
      return new CrowdRun(
          name,
          sent.latencies(Schedule.perSecond(QUIET_RATE)),
          sent.refused(),
          noisy.taken(),
          noisy.refused());
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected the noise to run, but " + e.getCause(), e);
    } finally {
      thread.shutdownNow();
    }
  }

  private Sent quiet(URI address, Duration span) throws IOException, InterruptedException {
    int count = (int) (QUIET_RATE * span.toSeconds());
    List<byte[]> requests =
        new BenchAlerts(plan.seed(), clock.instant(), "quiet").singles("Quiet" + run++, count);
    return new LoadGenerator(address, QUIET_CONNECTIONS, span.multipliedBy(3))
        .send(requests, Schedule.perSecond(QUIET_RATE));
  }
}
