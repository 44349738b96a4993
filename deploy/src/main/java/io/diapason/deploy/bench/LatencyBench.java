package io.diapason.deploy.bench;

import io.diapason.deploy.bench.load.Arrivals;
import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.bench.load.LoadGenerator;
import io.diapason.deploy.bench.load.Sent;
import io.diapason.deploy.bench.measure.Schedule;
import io.diapason.deploy.bench.server.Alertmanager;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.EventStream;
import io.diapason.deploy.bench.server.Product;
import io.diapason.deploy.bench.vertx.WebhookEnd;
import io.diapason.deploy.embedded.part.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Lone alerts on a schedule that does not wait for anybody. */
final class LatencyBench {

  /** More than in the other runs: a request that waits must not hold up the next one. */
  private static final int CONNECTIONS = 64;

  private static final int WARM_RATE = 200;
  private static final Duration DRAIN = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 20;

  private final BenchPlan plan;
  private final Progress progress;
  private final InstantSource clock = InstantSource.system();

  LatencyBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Latency run(Product product, @Nullable Path alertmanager, Path folder)
      throws IOException, InterruptedException {
    List<LatencyRun> runs = new ArrayList<>();
    if (alertmanager != null) {
      Arrivals arrivals = new Arrivals();
      try (WebhookEnd end =
          WebhookEnd.open((body, at) -> arrivals.seen(WebhookEnd.name(body), at))) {
        Alertmanager contender = new Alertmanager(alertmanager, end.address());
        try (ChildServer server = contender.start(folder.resolve("alertmanager"))) {
          runs.addAll(new Series(contender.name(), server, arrivals, () -> 0).runs());
        }
      }
    }
    Arrivals arrivals = new Arrivals();
    try (ChildServer server = product.start(folder.resolve("diapason"));
        EventStream stream = EventStream.open(server, arrivals::seen)) {
      runs.addAll(new Series(product.name(), server, arrivals, stream::cuts).runs());
    }
    return new Latency(runs);
  }

  /** All runs against one server, the warm-up first. */
  private final class Series {

    private final String name;
    private final ChildServer server;
    private final Arrivals arrivals;
    private final IntSupplier cuts;

    Series(String name, ChildServer server, Arrivals arrivals, IntSupplier cuts) {
      this.name = name;
      this.server = server;
      this.arrivals = arrivals;
      this.cuts = cuts;
    }

    List<LatencyRun> runs() throws IOException, InterruptedException {
      progress.say("Latency, warm-up: " + name);
      one("Warm", WARM_RATE, plan.warmUp());
      List<LatencyRun> runs = new ArrayList<>();
      for (int rate : plan.rates()) {
        progress.say("Latency at %d alerts/s: %s".formatted(rate, name));
        runs.add(one("R" + rate + "x", rate, plan.lasting()));
      }
      return runs;
    }

    private LatencyRun one(String run, int rate, Duration lasting)
        throws IOException, InterruptedException {
      int count = (int) (rate * lasting.toSeconds());
      List<byte[]> requests = new BenchAlerts(plan.seed(), clock.instant()).singles(run, count);
      LoadGenerator load =
          new LoadGenerator(server.address(), CONNECTIONS, lasting.multipliedBy(2).plus(DRAIN));
      Schedule schedule = Schedule.perSecond(rate);
      int cutsBefore = cuts.getAsInt();
      int seenBefore = arrivals.count();
      Sent sent = load.send(requests, schedule);
      awaitArrivals(seenBefore + sent.taken());
      return new LatencyRun(
          name,
          rate,
          sent.latencies(schedule),
          arrivals.latencies(run, sent, schedule),
          sent.refused(),
          cuts.getAsInt() - cutsBefore);
    }

    private void awaitArrivals(int wanted) throws InterruptedException {
      long begin = System.nanoTime();
      while (arrivals.count() < wanted && System.nanoTime() - begin < DRAIN.toNanos()) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
  }
}
