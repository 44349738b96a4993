package io.diapason.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.bench.load.LoadGenerator;
import io.diapason.deploy.bench.load.Sent;
import io.diapason.deploy.bench.measure.Schedule;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.Probe;
import io.diapason.deploy.bench.server.Product;
import io.diapason.deploy.embedded.part.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lists, filters and opens tickets while there are many, with and without alerts coming in. */
final class TicketsBench {

  /** Questions a second. */
  static final int RATE = 20;

  private static final int CONNECTIONS = 16;
  private static final int ALERTS_PER_SECOND = 20;
  private static final String REPLANNED = "diapason_ticketing_last_replanning_seconds ";
  private static final int PAGE = 1000;
  private static final Duration FILLING = Duration.ofMinutes(40);
  private static final long POLL_MILLIS = 1000;
  // A p99 of few requests is their slowest.
  private static final int TIMES_LASTING = 2;

  private final BenchPlan plan;
  private final Progress progress;
  private final InstantSource clock = InstantSource.system();

  TicketsBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Tickets run(Product product, Path folder) throws IOException, InterruptedException {
    Path config = Files.createDirectories(folder.resolve("config"));
    try (ChildServer server = product.with(config).start(folder.resolve("data"))) {
      progress.say("Tickets: making %,d".formatted(plan.tickets()));
      double seconds = fill(server.address());
      long count = active(server.address());
      List<Question> questions = questions(server.address());
      List<TicketsRun> runs = new ArrayList<>();
      for (Question question : questions) {
        ask(server.address(), question, plan.warmUp().dividedBy(questions.size()));
      }
      for (Question question : questions) {
        progress.say("Tickets: " + question.name());
        runs.add(run(question, "nothing", ask(server.address(), question, lasting())));
      }
      for (Question question : questions) {
        progress.say("Tickets: " + question.name() + ", alerts beside");
        runs.add(besideAlerts(server.address(), question, runs.size()));
      }
      progress.say("Tickets: a new promise of time");
      return new Tickets(count, seconds, runs, replan(server.address(), config));
    }
  }

  /**
   * Promises something, which moves the next look at every ticket, and waits until that is done.
   */
  private static double replan(URI address, Path config) throws IOException, InterruptedException {
    Files.writeString(config.resolve("sla.yaml"), "targets: [{id: all, acknowledge: 8h}]\n");
    HttpClient client = HttpClient.newHttpClient();
    double before = replanned(client, address);
    HttpRequest reload =
        HttpRequest.newBuilder(address.resolve("/-/reload"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    int status = client.send(reload, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("Expected the configuration to be taken, but got " + status);
    }
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < FILLING.toNanos()) {
      double now = replanned(client, address);
      if (now != before) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    throw new IOException("Expected the tickets to be planned anew, but they were not");
  }

  private static double replanned(HttpClient client, URI address)
      throws IOException, InterruptedException {
    String metrics =
        client
            .send(
                HttpRequest.newBuilder(address.resolve("/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return metrics
        .lines()
        .filter(line -> line.startsWith(REPLANNED))
        .mapToDouble(line -> Double.parseDouble(line.substring(REPLANNED.length())))
        .findFirst()
        .orElseThrow(() -> new IOException("Expected the metric " + REPLANNED));
  }

  private Duration lasting() {
    return plan.lasting().multipliedBy(TIMES_LASTING);
  }

  private double fill(URI address) throws IOException, InterruptedException {
    List<byte[]> alerts =
        new BenchAlerts(plan.seed(), clock.instant()).singles("T", plan.tickets());
    long begin = System.nanoTime();
    Sent sent = new LoadGenerator(address, CONNECTIONS, FILLING).send(alerts, Schedule.atOnce());
    if (sent.taken() < plan.tickets()) {
      throw new IOException("Expected all alerts to be taken, but got " + sent.refused());
    }
    while (active(address) < plan.tickets() && System.nanoTime() - begin < FILLING.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private static long active(URI address) throws InterruptedException {
    try {
      return new Probe().json(address.resolve("/api/v1/summary")).path("activeTickets").asLong();
    } catch (IOException busy) {
      return 0;
    }
  }

  /** One kind of question, each time about something else. */
  private record Question(String name, List<String> paths) {

    List<byte[]> requests(int count) {
      List<byte[]> requests = new ArrayList<>(count);
      for (int number = 0; number < count; number++) {
        String path = paths.get(number % paths.size());
        requests.add(
            ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
      }
      return requests;
    }
  }

  /** Asks of what there is: ids, teams and cursors from all over the list. */
  private List<Question> questions(URI address) throws IOException, InterruptedException {
    List<String> open = new ArrayList<>();
    List<String> ofTeam = new ArrayList<>();
    List<String> further = new ArrayList<>();
    Random random = new Random(plan.seed());
    String cursor = "";
    do {
      JsonNode page = new Probe().json(address.resolve("/api/v1/tickets?limit=" + PAGE + cursor));
      JsonNode items = page.path("items");
      for (int i = 0; i < 10 && !items.isEmpty(); i++) {
        JsonNode ticket = items.get(random.nextInt(items.size()));
        open.add("/api/v1/tickets/" + ticket.path("id").asText());
        ofTeam.add("/api/v1/tickets?team=" + ticket.path("team").asText());
      }
      String next = page.path("next").asText("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
      if (!next.isEmpty()) {
        further.add("/api/v1/tickets?limit=50" + cursor);
      }
    } while (!cursor.isEmpty());
    return List.of(
        new Question("list the newest 50", List.of("/api/v1/tickets?limit=50")),
        new Question("list 50 further back", further),
        new Question(
            "filter by state and priority", List.of("/api/v1/tickets?state=NEW&priority=P4")),
        new Question("filter by team", ofTeam),
        new Question("open one", open));
  }

  private static Sent ask(URI address, Question question, Duration span)
      throws IOException, InterruptedException {
    int count = Math.max(1, (int) (RATE * span.toMillis() / TimeUnit.SECONDS.toMillis(1)));
    return new LoadGenerator(address, CONNECTIONS, span.multipliedBy(3))
        .send(question.requests(count), Schedule.perSecond(RATE));
  }

  private static TicketsRun run(Question question, String beside, Sent sent) {
    return new TicketsRun(
        question.name(), beside, sent.latencies(Schedule.perSecond(RATE)), sent.refused());
  }

  private TicketsRun besideAlerts(URI address, Question question, int number)
      throws IOException, InterruptedException {
    int count = (int) (ALERTS_PER_SECOND * lasting().toSeconds());
    List<byte[]> alerts =
        new BenchAlerts(plan.seed(), clock.instant()).singles("Beside" + number, count);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Sent> load =
          thread.submit(
              () ->
                  new LoadGenerator(address, 2, lasting().multipliedBy(2))
                      .send(alerts, Schedule.perSecond(ALERTS_PER_SECOND)));
      Sent sent = ask(address, question, lasting());
      load.get();
      return run(question, "%d new alerts/s".formatted(ALERTS_PER_SECOND), sent);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected the alerts to be sent, but " + e.getCause(), e);
    } finally {
      thread.shutdownNow();
    }
  }
}
