package io.diapason.deploy.bench;

import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.bench.load.LoadGenerator;
import io.diapason.deploy.bench.measure.Schedule;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.Contender;
import io.diapason.deploy.embedded.part.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Batches as fast as they go. The servers take turns; only one of them runs at a time. */
final class ThroughputBench {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration SETTLE = Duration.ofMinutes(2);
  private static final int IDLE_SECONDS = 3;

  private final BenchPlan plan;
  private final Progress progress;
  private final InstantSource clock = InstantSource.system();

  ThroughputBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Throughput run(List<Contender> contenders, Path folder) throws IOException, InterruptedException {
    List<Turn> turns = new ArrayList<>();
    for (int round = 1; round <= plan.rounds(); round++) {
      for (Contender contender : contenders) {
        progress.say(
            "Throughput, round %d of %d: %s".formatted(round, plan.rounds(), contender.name()));
        turns.add(turn(contender, round, folder.resolve(contender.name() + "-" + round)));
      }
    }
    return new Throughput(turns);
  }

  private Turn turn(Contender contender, int round, Path folder)
      throws IOException, InterruptedException {
    try (ChildServer server = contender.start(folder)) {
      BenchAlerts alerts = new BenchAlerts(plan.seed(), clock.instant());
      LoadGenerator load = new LoadGenerator(server.address(), plan.connections(), LIMIT);
      warmUp(load, alerts);
      contender.settle(server, BenchAlerts.DISTINCT, SETTLE);
      double idle = idleCores(server);
      List<byte[]> fresh = alerts.batches("First", 0);
      Pass first =
          Pass.measure(
              contender,
              server,
              () -> load.send(fresh, Schedule.atOnce()),
              BenchAlerts.DISTINCT * 2);
      List<byte[]> known = new ArrayList<>();
      for (int pass = 1; pass <= plan.passes(); pass++) {
        known.addAll(alerts.batches("First", pass));
      }
      Pass repeats =
          Pass.measure(
              contender,
              server,
              () -> load.send(known, Schedule.atOnce()),
              BenchAlerts.DISTINCT * 2);
      return new Turn(contender.name(), round, server.readySeconds(), idle, first, repeats);
    }
  }

  /** Other alerts, again and again: what a JVM compiles on the way it has compiled then. */
  private void warmUp(LoadGenerator load, BenchAlerts alerts)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    for (int pass = 0; System.nanoTime() - begin < plan.warmUp().toNanos(); pass++) {
      load.send(alerts.batches("Warm", pass), Schedule.atOnce());
    }
  }

  private static double idleCores(ChildServer server) throws InterruptedException {
    double before = server.cpuSeconds();
    long begin = System.nanoTime();
    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    return (server.cpuSeconds() - before) / ((System.nanoTime() - begin) / 1e9);
  }
}
