package io.diapason.deploy.bench;

import static io.diapason.deploy.bench.BenchPart.CROWD;
import static io.diapason.deploy.bench.BenchPart.FLOOR;
import static io.diapason.deploy.bench.BenchPart.LATENCY;
import static io.diapason.deploy.bench.BenchPart.REPLAY;
import static io.diapason.deploy.bench.BenchPart.SERIES;
import static io.diapason.deploy.bench.BenchPart.START;
import static io.diapason.deploy.bench.BenchPart.STORM;
import static io.diapason.deploy.bench.BenchPart.SWAP;
import static io.diapason.deploy.bench.BenchPart.THROUGHPUT;
import static io.diapason.deploy.bench.BenchPart.TICKETS;

import io.diapason.deploy.bench.measure.Machine;
import io.diapason.deploy.bench.server.Alertmanager;
import io.diapason.deploy.bench.server.Contender;
import io.diapason.deploy.bench.server.Product;
import io.diapason.deploy.embedded.part.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs all loads one after the other; nothing of it stays but the report. */
public final class Bench {

  private static final String NO_ALERTMANAGER =
      "Alertmanager is not on the PATH, so there is nothing to compare with. Install it (Debian, Ubuntu: apt-get install prometheus-alertmanager), stop the service that the package starts, and run again.";

  private final BenchPlan plan;
  private final Progress progress;

  /** A run of this plan. */
  public Bench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Runs and returns what was found.
   *
   * @throws IOException when the scratch folder cannot be written to or a server goes away
   */
  public BenchReport run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("diapason-bench");
    try {
      // Elasticsearch refuses to run as root and gets an account of its own then.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return run(folder);
    } finally {
      leaveNothing(folder);
    }
  }

  /** What a server still writes that could not start must not hide why it could not. */
  private void leaveNothing(Path folder) {
    try {
      delete(folder);
    } catch (IOException | UncheckedIOException e) {
      progress.say("Expected to delete " + folder + ", but " + e);
    }
  }

  private BenchReport run(Path folder) throws IOException, InterruptedException {
    Machine machine = Machine.read();
    Product product = Product.running();
    Path alertmanager = Alertmanager.find().orElse(null);
    List<String> missing = alertmanager == null ? List.of(NO_ALERTMANAGER) : List.of();
    missing.forEach(progress::say);
    List<Contender> contenders = contenders(product, alertmanager);
    return new BenchReport(
        InstantSource.system().instant(),
        machine,
        Files.getFileStore(folder).type(),
        plan,
        missing,
        contenders.stream().map(Bench::commandOf).toList(),
        plan.has(THROUGHPUT) ? new ThroughputBench(plan, progress).run(contenders, folder) : null,
        plan.has(LATENCY)
            ? new LatencyBench(plan, progress).run(product, alertmanager, folder.resolve("latency"))
            : null,
        plan.has(FLOOR) ? new FloorBench(plan, progress).run(folder.resolve("floor")) : null,
        plan.has(CROWD)
            ? new CrowdBench(plan, progress).run(product, folder.resolve("crowd"))
            : null,
        plan.has(STORM)
            ? new FaultStormBench(plan, progress).run(product, folder.resolve("storm"))
            : null,
        plan.has(TICKETS)
            ? new TicketsBench(plan, progress).run(product, folder.resolve("tickets"))
            : null,
        plan.has(SWAP) ? new SwapBench(plan, progress).run(product, folder.resolve("swap")) : null,
        plan.has(SERIES)
            ? new SeriesBench(plan, progress).run(product, folder.resolve("series"))
            : null,
        plan.has(REPLAY) ? new ReplayBench(plan, progress).run(folder.resolve("replay")) : null,
        plan.has(START) ? new StartBench(plan, progress).run(product, folder) : null);
  }

  /** As it is typed on any machine, without the places of this one. */
  private static String commandOf(Contender contender) {
    String home = System.getProperty("diapason.home", ".");
    return String.join(" ", contender.command(Path.of("DIR"), 0))
        .replace(System.getProperty("java.home") + "/bin/", "")
        .replace(home + "/", "")
        .replace("=" + home, "=.");
  }

  private static List<Contender> contenders(Product product, @Nullable Path alertmanager) {
    List<Contender> contenders = new ArrayList<>();
    if (alertmanager != null) {
      contenders.add(new Alertmanager(alertmanager, null));
    }
    contenders.add(product);
    return contenders;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
