package io.diapason.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.bench.SwapRun.Swapping;
import io.diapason.deploy.bench.kafka.StreamEnd;
import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.bench.load.LoadGenerator;
import io.diapason.deploy.bench.load.Sent;
import io.diapason.deploy.bench.load.SteadyLoad;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.PipelineLooks;
import io.diapason.deploy.bench.server.Probe;
import io.diapason.deploy.bench.server.Product;
import io.diapason.deploy.bench.swap.Sightings;
import io.diapason.deploy.bench.swap.TakingTurns;
import io.diapason.deploy.embedded.DataDirectory;
import io.diapason.deploy.embedded.part.Progress;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Swaps the model that answers while alerts pour. How long the stream stands still is seen where
 * the judge's words go, at the end of the topic of incidents: each of them bears the model that was
 * asked, so the gap between the last by one model and the first by the next holds the swap,
 * whatever else the machine does meanwhile. Stretches with swaps and without take turns in one run.
 */
final class SwapBench {

  // As many as a year of a middling house has; more models than the product keeps in memory.
  private static final int PAST = 3_000;
  private static final int MOST_MODELS = 16;
  private static final int TIMES_LASTING = 3;
  private static final Duration OPENING = Duration.ofMinutes(2);

  private final BenchPlan plan;
  private final Progress progress;
  private final SwapWindow.Rhythm rhythm;

  SwapBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
    // A stretch must hold a checkpoint, which comes every 15 s, and several swaps.
    this.rhythm = new SwapWindow.Rhythm(plan.lasting().multipliedBy(TIMES_LASTING));
  }

  Swaps run(Product product, Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    progress.say("Swapping models: training " + models());
    TakingTurns turns =
        TakingTurns.trained(new FileModelStore(DataDirectory.modelsIn(data)), PAST, models());
    Sightings sightings = new Sightings();
    SteadyLoad load =
        new SteadyLoad(new BenchAlerts(plan.seed(), InstantSource.system().instant()));
    try (ChildServer server = product.start(data);
        StreamEnd end = StreamEnd.of(data, Stream.INCIDENTS);
        PipelineLooks looks = PipelineLooks.at(server)) {
      end.listen(
          (entry, at) -> sightings.seen(VocabularyJson.read(entry, IncidentSnapshot.class), at));
      SwapWindow window = new SwapWindow(server, load, turns, sightings);
      long sent = warmUp(server, load);
      List<SwapRun> runs = new ArrayList<>();
      for (int round = 1; round <= plan.rounds(); round++) {
        for (Swapping swapping : Swapping.values()) {
          progress.say("Swapping models, round %d: %s".formatted(round, swapping));
          SwapRun run = window.run(swapping, round, rhythm);
          runs.add(run);
          sent += run.taken().alerts();
        }
      }
      return new Swaps(runs, accounts(server, sent), looks.all(), looks.down());
    }
  }

  /** One for each swap to another, as long as there is no end to them. */
  private int models() {
    return Math.min(MOST_MODELS, 2 + Math.max(2, plan.rounds() * rhythm.moments().size()));
  }

  /** Opens what will be repeated, and returns how many alerts were taken in. */
  private long warmUp(ChildServer server, SteadyLoad load)
      throws IOException, InterruptedException {
    progress.say("Swapping models, warm-up");
    Sent opened =
        new LoadGenerator(server.address(), plan.connections(), OPENING)
            .send(load.opening(), SteadyLoad.repeating());
    SteadyLoad.Both warm =
        load.send("Warm", plan.warmUp(), SwapWindow.CONNECTIONS, server.address());
    SwapWindow.settle(server);
    return warm.alerts() + (long) opened.taken() * BenchAlerts.BATCH;
  }

  private static Swaps.Accounts accounts(ChildServer server, long sent)
      throws IOException, InterruptedException {
    JsonNode ledger = new Probe().json(server.address().resolve("/api/v1/ledger"));
    return new Swaps.Accounts(
        sent,
        ledger.path("accepted").asLong(),
        ledger.path("deduplicated").asLong()
            + ledger.path("suppressed").asLong()
            + ledger.path("inIncident").asLong(),
        ledger.path("pending").asLong(),
        ledger.path("balanced").asBoolean());
  }
}
