package io.diapason.deploy.demo;

import io.diapason.deploy.storm.Storm;
import io.diapason.deploy.storm.StormChange;
import io.diapason.deploy.storm.StormEvent;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Pushes a storm through the product's own HTTP doors, at its own pace or as fast as it goes, and
 * pushes again whatever was not acknowledged, as Prometheus does.
 */
public final class StormPlayer {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int LARGEST_BATCH = 50;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  /** Plays to the product at this address. */
  public StormPlayer(URI address) {
    this.address = address;
  }

  /** At which pace a storm is played. */
  public enum Pace {
    /** As it happened. */
    REAL,
    /** One request after the other. */
    FULL_SPEED
  }

  /** What was acknowledged, and the receipts that prove it. */
  public record Played(long events, long retries, List<String> receipts) {}

  private record Batch(long offsetMillis, List<String> bodies) {}

  /**
   * Plays a storm to its end.
   *
   * @param progress is told after each batch how many events were acknowledged so far
   * @throws InterruptedException when the thread is asked to stop
   */
  public Played play(Storm storm, Pace pace, LongConsumer progress) throws InterruptedException {
    for (StormChange change : storm.changes()) {
      deliver("/v2/change/enqueue", change(storm, change), new ArrayList<>());
    }
    long begin = System.nanoTime();
    long events = 0;
    long retries = 0;
    List<String> receipts = new ArrayList<>();
    for (Batch batch : batches(storm.events(), pace)) {
      if (pace == Pace.REAL) {
        waitUntil(begin, batch.offsetMillis());
      }
      String body = "[" + String.join(",", batch.bodies()) + "]";
      retries += deliver("/api/v2/alerts", body, receipts);
      events += batch.bodies().size();
      progress.accept(events);
    }
    return new Played(events, retries, receipts);
  }

  /**
   * Events of one moment go together, as one sender would push them; at full speed there are no
   * moments, and all that fits into one request goes together.
   */
  private static List<Batch> batches(List<StormEvent> events, Pace pace) {
    Map<Long, List<String>> byMoment = new TreeMap<>();
    for (StormEvent event : events) {
      long moment = pace == Pace.REAL ? event.offsetMillis() : 0;
      byMoment.computeIfAbsent(moment, any -> new ArrayList<>()).add(event.body());
    }
    List<Batch> batches = new ArrayList<>();
    byMoment.forEach(
        (moment, bodies) -> {
          for (int from = 0; from < bodies.size(); from += LARGEST_BATCH) {
            int to = Math.min(bodies.size(), from + LARGEST_BATCH);
            batches.add(new Batch(moment, bodies.subList(from, to)));
          }
        });
    return batches;
  }

  private static void waitUntil(long begin, long offsetMillis) throws InterruptedException {
    long left = offsetMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    if (left > 0) {
      TimeUnit.MILLISECONDS.sleep(left);
    }
  }

  private static String change(Storm storm, StormChange change) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("ci", change.ci());
    details.put("kind", change.kind());
    details.put("id", change.id());
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("summary", change.summary());
    payload.put("timestamp", storm.base().plusMillis(change.offsetMillis()).toString());
    payload.put("source", change.ci());
    payload.put("custom_details", details);
    return VocabularyJson.text(Map.of("routing_key", "sample-estate", "payload", payload));
  }

  /** Pushes until it is acknowledged, and returns how often it was not. */
  private long deliver(String path, String body, List<String> receipts)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    for (long retries = 0; ; retries++) {
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 300) {
          response.headers().firstValue("Diapason-Receipts").ifPresent(receipts::add);
          return retries;
        }
        if (response.statusCode() < 500) {
          throw new IllegalStateException(
              "Expected %s to take the storm, but it answered %d: %s"
                  .formatted(path, response.statusCode(), response.body()));
        }
      } catch (IOException notThere) {
        // Nobody is there, or it went away in the middle: it comes back or the caller gives up.
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
