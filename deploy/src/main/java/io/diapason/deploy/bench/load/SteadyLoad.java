package io.diapason.deploy.bench.load;

import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.measure.Schedule;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * {@value #RATE} alerts a second as a large house sends them: nearly all say once more that an
 * alert is still open, in batches; beside them a few are new, one a request.
 */
public final class SteadyLoad {

  /** Alerts a second. */
  public static final int RATE = 5_000;

  /** How many of those are new. */
  public static final int NEWS = 50;

  private static final int BATCHES = (RATE - NEWS) / BenchAlerts.BATCH;
  private static final String OPENED = "Open";
  private static final int PASSES = 5;
  private static final Duration DRAIN = Duration.ofSeconds(30);

  private final BenchAlerts alerts;
  private final List<byte[]> known;

  /** Of alerts of this kind. */
  public SteadyLoad(BenchAlerts alerts) {
    this.alerts = alerts;
    this.known =
        IntStream.rangeClosed(1, PASSES)
            .mapToObj(pass -> alerts.batches(OPENED, pass))
            .flatMap(List::stream)
            .toList();
  }

  /** Requests that say all for the first time that will be repeated. */
  public List<byte[]> opening() {
    return alerts.batches(OPENED, 0);
  }

  /** Repeats for so long, in requests of {@link BenchAlerts#BATCH}. */
  List<byte[]> repeats(Duration span) {
    return IntStream.range(0, (int) (BATCHES * span.toSeconds()))
        .mapToObj(number -> known.get(number % known.size()))
        .toList();
  }

  /** New alerts for so long. */
  List<byte[]> news(String run, Duration span) {
    return alerts.singles(run, (int) (NEWS * span.toSeconds()));
  }

  /** When each request of repeats is due. */
  public static Schedule repeating() {
    return Schedule.perSecond(BATCHES);
  }

  /** When each request with something new is due. */
  public static Schedule telling() {
    return Schedule.perSecond(NEWS);
  }

  /**
   * Sends for so long and returns when all is answered.
   *
   * @param run by which the new alerts are named, see {@link BenchAlerts#name}
   * @param connections over which each of the two parts goes
   */
  public Both send(String run, Duration span, int connections, URI address)
      throws IOException, InterruptedException {
    LoadGenerator load = new LoadGenerator(address, connections, span.multipliedBy(2).plus(DRAIN));
    List<byte[]> repeats = repeats(span);
    List<byte[]> news = news(run, span);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Sent> beside = thread.submit(() -> load.send(repeats, repeating()));
      Sent told = load.send(news, telling());
      return new Both(beside.get(), told);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected the repeats to be sent, but " + e.getCause(), e);
    } finally {
      thread.shutdownNow();
    }
  }

  /**
   * What became of both parts.
   *
   * @param repeated of the repeats
   * @param told of what was new
   */
  public record Both(Sent repeated, Sent told) {

    /** How many alerts were taken in. */
    public long alerts() {
      return told.taken() + (long) repeated.taken() * BenchAlerts.BATCH;
    }

    /** How many requests were not, by status. */
    public Map<String, Integer> refused() {
      Map<String, Integer> refused = new TreeMap<>(told.refused());
      repeated.refused().forEach((word, count) -> refused.merge(word, count, Integer::sum));
      return refused;
    }

    /** The answers to the repeats, from when each batch was due. */
    public Latencies repeatsAnswered() {
      return repeated.latencies(repeating());
    }

    /** The answers to what was new, likewise. */
    public Latencies newsAnswered() {
      return told.latencies(telling());
    }
  }
}
