package io.diapason.ingest.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** Pushes mutated bodies at the doors of a running product and counts how they are answered. */
final class HttpFuzz {

  private static final int AT_ONCE = 64;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final String address;

  private HttpFuzz(String address) {
    this.address = address;
  }

  /**
   * Arguments: how many bodies, the seed, the address of the product, and folders with bodies below
   * folders of sources. Ends with 1 when anything was answered with a 5xx or not at all.
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    long count = Long.parseLong(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    List<Fuzz.Seed> seeds = new ArrayList<>();
    for (int folder = 3; folder < arguments.length; folder++) {
      seeds.addAll(Fuzz.seeds(Path.of(arguments[folder])));
    }
    System.out.println(count + " bodies made of " + seeds.size() + ", seed " + seed);
    Fuzz fuzz = new Fuzz(seed, seeds);
    HttpFuzz http = new HttpFuzz(arguments[2]);
    for (long done = 0; done < count; done++) {
      http.push(fuzz.next());
    }
    http.places.acquire(AT_ONCE);
    System.out.println(new TreeMap<>(http.answers));
    boolean sound = http.answers.keySet().stream().allMatch(status -> status.matches("[24].*"));
    System.exit(sound ? 0 : 1);
  }

  private void push(Fuzz.Attempt attempt) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/webhooks/" + attempt.source().name()))
            .POST(BodyPublishers.ofByteArray(attempt.body()));
    attempt.headers().forEach((name, value) -> header(request, name, value));
    places.acquire();
    client
        .sendAsync(request.build(), BodyHandlers.ofString())
        .whenComplete((answer, failure) -> count(attempt, answer, failure));
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    try {
      request.header(name, value);
    } catch (IllegalArgumentException e) {
      // No client can send it.
      request.header(name, "x");
    }
  }

  private void count(Fuzz.Attempt attempt, HttpResponse<String> answer, Throwable failure) {
    String status = failure == null ? Integer.toString(answer.statusCode()) : failure.toString();
    answers.computeIfAbsent(status, unseen -> new LongAdder()).increment();
    if (failure != null || answer.statusCode() >= 500) {
      System.out.println(status + " for " + attempt);
    }
    places.release();
  }
}
