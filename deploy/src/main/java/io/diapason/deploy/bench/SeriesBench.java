package io.diapason.deploy.bench;

import io.diapason.deploy.bench.kafka.StreamEnd;
import io.diapason.deploy.bench.load.LoadGenerator;
import io.diapason.deploy.bench.load.Sent;
import io.diapason.deploy.bench.measure.Schedule;
import io.diapason.deploy.bench.series.Findings;
import io.diapason.deploy.bench.series.Part;
import io.diapason.deploy.bench.series.SeriesValues;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.Heap;
import io.diapason.deploy.bench.server.Product;
import io.diapason.deploy.embedded.part.Progress;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Values of many series as fast as they are taken, twice: of very many that have shown no more than
 * a detector needs to speak, and of few of which it remembers all that it can, for a value costs
 * more then.
 */
final class SeriesBench {

  private static final String JOB = "watched";
  private static final String WARM_JOB = "warm";
  private static final int WARM_SERIES = 500;
  // A little more than the values that a series must have shown by default.
  private static final int YOUNG = 64;
  private static final int HOUR = 60;
  // Somewhat more than a detector remembers.
  private static final int FULL = 2_100;
  private static final int FULL_SERIES = 200;
  private static final int FIVE_HOURS = 300;
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Duration QUIET = Duration.ofMinutes(2);
  // What is judged is written to tickets and made searchable after that.
  private static final int CALM_SECONDS = 20;
  private static final int IDLE_SECONDS = 15;
  private static final long POLL_MILLIS = 10;

  private final BenchPlan plan;
  private final Progress progress;
  private final InstantSource clock = InstantSource.system();

  SeriesBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Series run(Product product, Path folder) throws IOException, InterruptedException {
    return new Series(
        List.of(
            run(product, folder.resolve("young"), watched(plan.series(), YOUNG, HOUR)),
            run(product, folder.resolve("full"), watched(FULL_SERIES, FULL, FIVE_HOURS))));
  }

  private SeriesValues watched(int series, int before, int judged) {
    Instant begin = clock.instant().minus(Duration.ofMinutes(before + judged));
    return new SeriesValues(JOB, series, begin, before, judged);
  }

  private SeriesValues warm() {
    Instant begin = clock.instant().minus(Duration.ofMinutes(YOUNG));
    return new SeriesValues(WARM_JOB, WARM_SERIES, begin, YOUNG, 0);
  }

  private SeriesRun run(Product product, Path folder, SeriesValues values)
      throws IOException, InterruptedException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("anomalies.yaml"),
        "watch: [{series: ['__name__=\"%s\"']}]%nmaxSeries: %d%n"
            .formatted(SeriesValues.NAME, values.count() + WARM_SERIES));
    Path data = folder.resolve("data");
    Findings warm = new Findings(WARM_JOB);
    Findings findings = new Findings(JOB);
    try (ChildServer server = product.with(config).start(data);
        StreamEnd end = StreamEnd.of(data, Stream.FINDINGS)) {
      end.listen(
          (entry, at) -> {
            AlertEvent finding = VocabularyJson.read(entry, AlertEvent.class);
            warm.found(finding, at);
            findings.found(finding, at);
          });
      progress.say("Series, warm-up");
      SeriesValues few = warm();
      send(server, few::firstStretch);
      await(warm, Part.FIRST_MARK, few.with(Part.FIRST_MARK));
      return measure(server, values, findings);
    }
  }

  private SeriesRun measure(ChildServer server, SeriesValues values, Findings findings)
      throws IOException, InterruptedException {
    long before = Heap.usedAfterCollection(server);
    progress.say(
        "Series: the first %,d values of %,d series".formatted(values.first(), values.count()));
    send(server, values::firstStretch);
    await(findings, Part.FIRST_MARK, values.with(Part.FIRST_MARK));
    progress.say("Series: %,d more".formatted(values.second()));
    List<List<byte[]>> requests = requests(values::secondStretch);
    findings.beginAnew();
    double cpu = server.cpuSeconds();
    long begin = System.nanoTime();
    List<Sent> sent = send(server, requests::get);
    boolean all = await(findings, Part.LAST_MARK, values.with(Part.LAST_MARK));
    double used = server.cpuSeconds() - cpu;
    long end = all ? findings.latest() : System.nanoTime();
    progress.say("Series: idle");
    SwapWindow.settle(server);
    TimeUnit.SECONDS.sleep(CALM_SECONDS);
    double idle = idleCores(server);
    return new SeriesRun(
        values.count(),
        values.first(),
        values.second(),
        sent.stream().mapToLong(one -> one.taken()).sum() * values.count() / SeriesValues.LANES,
        refused(sent),
        sent.stream().mapToDouble(Sent::seconds).max().orElse(0),
        new SeriesRun.Done(all, (end - begin) / 1e9, used),
        idle,
        new SeriesRun.Heap(before, Heap.usedAfterCollection(server)),
        found(values, findings));
  }

  private static SeriesRun.Found found(SeriesValues values, Findings findings) {
    return new SeriesRun.Found(
        values.with(Part.DISTURBED) + values.with(Part.LAST_MARK),
        findings.odd(Part.DISTURBED) + findings.odd(Part.LAST_MARK),
        findings.begun(Part.QUIET));
  }

  private static List<List<byte[]>> requests(IntFunction<List<byte[]>> lanes) {
    List<List<byte[]>> requests = new ArrayList<>();
    for (int lane = 0; lane < SeriesValues.LANES; lane++) {
      requests.add(lanes.apply(lane));
    }
    return requests;
  }

  /** Each lane one connection, so that the values of a series come in their order. */
  private static List<Sent> send(ChildServer server, IntFunction<List<byte[]>> lanes)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(SeriesValues.LANES);
    try {
      LoadGenerator load = new LoadGenerator(server.address(), 1, LIMIT);
      List<Future<Sent>> sending = new ArrayList<>();
      for (int lane = 0; lane < SeriesValues.LANES; lane++) {
        int number = lane;
        sending.add(threads.submit(() -> load.send(lanes.apply(number), Schedule.atOnce())));
      }
      List<Sent> sent = new ArrayList<>();
      for (Future<Sent> one : sending) {
        sent.add(one.get());
      }
      return sent;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected the values to be sent, but " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, Integer> refused(List<Sent> sent) {
    Map<String, Integer> refused = new TreeMap<>();
    sent.forEach(
        one -> one.refused().forEach((word, count) -> refused.merge(word, count, Integer::sum)));
    return refused;
  }

  /** Until so many series of a part are odd, or for long none became so; whether they are. */
  private static boolean await(Findings findings, Part part, int wanted)
      throws InterruptedException {
    long begin = System.nanoTime();
    while (findings.odd(part) < wanted) {
      long since = Math.max(begin, findings.latest());
      if (System.nanoTime() - since > QUIET.toNanos()) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return true;
  }

  private static double idleCores(ChildServer server) throws InterruptedException {
    double before = server.cpuSeconds();
    long begin = System.nanoTime();
    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    return (server.cpuSeconds() - before) / ((System.nanoTime() - begin) / 1e9);
  }
}
