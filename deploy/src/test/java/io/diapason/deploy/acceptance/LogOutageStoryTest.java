package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.deploy.contract.LogReader;
import io.diapason.deploy.embedded.kafka.EmbeddedKafka;
import io.diapason.deploy.embedded.part.Ports;
import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.prometheus.IngestMetrics;
import io.diapason.ingest.vertx.AlertRoutes;
import io.diapason.ingest.vertx.Doorway;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Receipt;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is away for half a minute while senders go on. */
@Tag("acceptance")
class LogOutageStoryTest {

  private static final Duration OUTAGE = Duration.ofSeconds(30);
  private static final int SENDERS = 8;
  private static final int BATCH = 5;

  private final Ports ports = Ports.free();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();

  private record Answer(int status, String receipts, String retryAfter, Instant at) {}

  @Test
  void nothingIsAcknowledgedThatIsNotDurable(@TempDir Path folder) throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, ports);
    KafkaLogConfig config = new KafkaLogConfig(kafka.bootstrapServers(), 2);
    KafkaEventLog log = new KafkaEventLog(config);
    Door door = Door.open("d-story", InstantSource.system(), log).toCompletableFuture().get();
    HttpServer server = serve(door);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    Instant down;
    Instant up;
    try {
      for (int sender = 0; sender < SENDERS; sender++) {
        senders.execute(() -> send(server.actualPort()));
      }
      awaitAccepted(Instant.now());
      kafka.close();
      down = Instant.now();
      await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(10)).until(() -> true);
      kafka = EmbeddedKafka.start(folder, ports);
      up = Instant.now();
      awaitAccepted(up.plusSeconds(3));
    } finally {
      senders.shutdownNow();
      assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      server.close().await();
      log.close();
    }

    List<AlertEvent> events =
        new LogReader(kafka.bootstrapServers())
            .read().alerts().stream().flatMap(List::stream).toList();
    kafka.close();
    check(events, door, down, up);
  }

  private void check(List<AlertEvent> events, Door door, Instant down, Instant up) {
    Set<Receipt> durable = events.stream().map(AlertEvent::receipt).collect(Collectors.toSet());
    List<Receipt> promised = new ArrayList<>();
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (Answer answer : answers) {
      statuses.merge(answer.status(), 1, Integer::sum);
      if (answer.status() == 200) {
        promised.addAll(receipts(answer.receipts()));
      } else {
        assertThat(answer.retryAfter()).isNotEmpty();
      }
    }
    System.out.printf("Answers by status: %s; %d events in the log%n", statuses, events.size());
    assertThat(statuses.keySet()).containsExactlyInAnyOrder(200, 503);
    assertThat(durable).containsAll(promised).hasSize(events.size());
    assertThat(door.totals("default").durable()).isEqualTo(events.size());
    // What was on its way when the log went may be answered a moment later; then silence.
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 200)
        .noneMatch(
            answer ->
                answer.at().isAfter(down.plusSeconds(5))
                    && answer.at().isBefore(up.minusSeconds(10)));
  }

  private static List<Receipt> receipts(String range) {
    String[] ends = range.split("\\.\\.");
    Receipt first = Receipt.parse(ends[0]);
    Receipt last = Receipt.parse(ends[1]);
    List<Receipt> all = new ArrayList<>();
    for (long sequence = first.sequence(); sequence <= last.sequence(); sequence++) {
      all.add(new Receipt(first.door(), sequence));
    }
    return all;
  }

  private void awaitAccepted(Instant since) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                answers.stream()
                    .anyMatch(answer -> answer.status() == 200 && answer.at().isAfter(since)));
  }

  private HttpServer serve(Door door) {
    Router router = Router.router(vertx);
    Doorway doorway =
        new Doorway(
            door,
            AdmissionPolicy.defaults(),
            new IngestMetrics(new PrometheusRegistry()),
            "default");
    new AlertRoutes(doorway).mount(router);
    return vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
  }

  private void send(int port) {
    URI address = URI.create("http://127.0.0.1:" + port + "/api/v2/alerts");
    try {
      while (!Thread.currentThread().isInterrupted()) {
        StringBuilder body = new StringBuilder("[");
        for (int alert = 0; alert < BATCH; alert++) {
          body.append(alert == 0 ? "" : ",").append("{\"labels\":{\"alertname\":\"Story");
          body.append(number.incrementAndGet()).append("\"}}");
        }
        HttpRequest request =
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.append("]").toString()))
                .build();
        HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
        answers.add(
            new Answer(
                response.statusCode(),
                response.headers().firstValue("Diapason-Receipts").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                Instant.now()));
      }
    } catch (IOException e) {
      answers.add(new Answer(0, "", "", Instant.now()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
