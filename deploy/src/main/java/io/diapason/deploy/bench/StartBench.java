package io.diapason.deploy.bench;

import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.Product;
import io.diapason.deploy.embedded.part.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the product on an empty folder and then on what that start left. */
final class StartBench {

  private final BenchPlan plan;
  private final Progress progress;

  StartBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Starts run(Product product, Path folder) throws IOException, InterruptedException {
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int turn = 1; turn <= plan.starts(); turn++) {
      progress.say("Start, %d of %d".formatted(turn, plan.starts()));
      first.add(start(product, folder.resolve("start-" + turn)));
      second.add(start(product, folder.resolve("start-" + turn)));
    }
    return new Starts(first, second);
  }

  private static double start(Product product, Path folder)
      throws IOException, InterruptedException {
    try (ChildServer server = product.start(folder)) {
      return server.readySeconds();
    }
  }
}
