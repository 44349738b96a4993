package io.diapason.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.bench.FaultStorm.Incidents;
import io.diapason.deploy.bench.FaultStorm.Settled;
import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.bench.load.LoadGenerator;
import io.diapason.deploy.bench.load.OneFault;
import io.diapason.deploy.bench.load.Pages;
import io.diapason.deploy.bench.load.Sent;
import io.diapason.deploy.bench.measure.Schedule;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.EventStream;
import io.diapason.deploy.bench.server.Probe;
import io.diapason.deploy.bench.server.Product;
import io.diapason.deploy.bench.vertx.WebhookEnd;
import io.diapason.deploy.embedded.part.Progress;
import io.diapason.deploy.storm.TopologyYaml;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A hundred thousand alerts of one fault within a minute, on a product that is warm. */
final class FaultStormBench {

  static final int ALERTS = 100_000;

  private static final int REQUESTS_PER_SECOND = 34;
  private static final int WARM_RATE = 200;
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration SETTLE = Duration.ofMinutes(5);
  private static final double MILLIS = 1e6;

  private final BenchPlan plan;
  private final Progress progress;
  private final InstantSource clock = InstantSource.system();

  FaultStormBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  FaultStorm run(Product product, Path folder) throws IOException, InterruptedException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("topology.yaml"), TopologyYaml.text(OneFault.estate()));
    Pages pages = new Pages();
    try (WebhookEnd end = WebhookEnd.open(pages::told)) {
      Files.writeString(
          config.resolve("diapason.yaml"),
          "ticketing: {webhook: {url: \"%s\", allowedHosts: [\"%s\"]}}%n"
              .formatted(end.address(), end.address().getHost()));
      AtomicLong seen = new AtomicLong();
      try (ChildServer server = product.with(config).start(folder.resolve("data"));
          EventStream stream =
              EventStream.open(
                  server,
                  (name, at) -> {
                    if (name.equals(OneFault.FIRST)) {
                      seen.compareAndSet(0, at);
                    }
                  })) {
        int before = warmUp(product, server);
        return storm(new Ends(product, server, pages, stream, seen), before);
      }
    }
  }

  private record Ends(
      Product product, ChildServer server, Pages pages, EventStream stream, AtomicLong seen) {}

  /** Returns how many alerts the product knows then. */
  private int warmUp(Product product, ChildServer server) throws IOException, InterruptedException {
    progress.say("Storm of one fault, warm-up");
    int count = (int) (WARM_RATE * plan.warmUp().toSeconds());
    List<byte[]> requests = new BenchAlerts(plan.seed(), clock.instant()).singles("Warm", count);
    new LoadGenerator(server.address(), plan.connections(), LIMIT)
        .send(requests, Schedule.perSecond(WARM_RATE));
    product.settle(server, count, SETTLE);
    return count;
  }

  private FaultStorm storm(Ends ends, int before) throws IOException, InterruptedException {
    progress.say("Storm of one fault: %,d alerts in a minute".formatted(ALERTS));
    List<byte[]> requests = new OneFault(plan.seed(), clock.instant()).requests(ALERTS);
    LoadGenerator load = new LoadGenerator(ends.server().address(), plan.connections(), LIMIT);
    Schedule schedule = Schedule.perSecond(REQUESTS_PER_SECOND);
    double cpu = ends.server().cpuSeconds();
    int cuts = ends.stream().cuts();
    Sent sent = load.send(requests, schedule);
    boolean settled = ends.product().settle(ends.server(), before + ALERTS, SETTLE);
    double settledSeconds = (System.nanoTime() - sent.begin()) / 1e9;
    return new FaultStorm(
        OneFault.in(sent.takenNumbers(), ALERTS),
        sent.refused(),
        sent.seconds(),
        sent.latencies(schedule),
        new Settled(settled, settledSeconds),
        incidents(ends.server()),
        after(sent, ends.seen().get()),
        ends.stream().cuts() - cuts,
        ends.pages().kinds(),
        after(sent, ends.pages().first()),
        ends.server().cpuSeconds() - cpu);
  }

  private static double after(Sent sent, long at) {
    return at == 0 ? -1 : (at - sent.begin()) / MILLIS;
  }

  /** Of all incidents those whose alerts are the storm's; the warm-up's have names of their own. */
  private static Incidents incidents(ChildServer server) throws IOException, InterruptedException {
    int count = 0;
    int merged = 0;
    long largest = 0;
    String cursor = "";
    do {
      URI page = server.address().resolve("/api/v1/incidents?alerts=0&limit=1000" + cursor);
      JsonNode answer = new Probe().json(page);
      for (JsonNode incident : answer.path("items")) {
        if (OneFault.isTitle(incident.path("title").asText())) {
          boolean gone = incident.path("state").asText().equals("MERGED");
          merged += gone ? 1 : 0;
          count += gone ? 0 : 1;
          largest = Math.max(largest, incident.path("alertCount").asLong());
        }
      }
      cursor = answer.path("next").isTextual() ? "&cursor=" + answer.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return new Incidents(count, merged, largest);
  }
}
