package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's Prometheus writes what it scrapes to us, or is asked for it; no rule of its own says
 * what would be odd.
 */
@Tag("acceptance")
class AnomalyStoryTest {

  @Test
  void aSeriesThatBreaksIsATicket(@TempDir Path folder) throws IOException {
    String watch = "watch: [{series: ['__name__=~\"story_.*\"', 'job=\"story\"']}]";
    breaksAndIsATicket(folder, watch, Product.freePort(), true);
  }

  /** The same without a word of us in the configuration of Prometheus: it is asked. */
  @Test
  void soIsASeriesThatIsAskedFor(@TempDir Path folder) throws IOException {
    int port = Product.freePort();
    String pull = "pull: [{url: 'http://127.0.0.1:%d', query: story_latency}]".formatted(port);
    breaksAndIsATicket(folder, pull, port, false);
  }

  private static void breaksAndIsATicket(Path folder, String which, int port, boolean isWritten)
      throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("anomalies.yaml"),
        """
        %s
        every: 1s
        warmUp: 40
        threshold: 3
        """
            .formatted(which));
    AtomicInteger latency = new AtomicInteger(100);
    HttpServer watched = watched(latency);
    try (Product product = Product.start(folder.resolve("data"), "--config", config.toString());
        Daemon writer =
            prometheus(
                folder,
                port,
                watched.getAddress().getPort(),
                isWritten ? product.address().getPort() : 0)) {
      await("a minute of usual values")
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofSeconds(1))
          .failFast("Prometheus ended", () -> !writer.isAlive())
          .untilAsserted(() -> assertThat(kept(product)).isGreaterThan(60));
      assertThat(tickets(product)).isEmpty();

      latency.set(900);

      await("a ticket")
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(tickets(product)).hasSize(1));
      JsonNode incident =
          product.api().incident(tickets(product).get(0).path("incidentId").asText());
      JsonNode alert = incident.path("alerts").get(0);
      assertThat(alert.path("name").asText()).isEqualTo("Unusual story_latency");
      assertThat(kept(product)).as("nothing but the one series that is watched").isLessThan(400);
    } finally {
      watched.stop(0);
    }
  }

  private static List<JsonNode> tickets(Product product) {
    return product.api().tickets().stream()
        .filter(ticket -> ticket.path("title").asText().contains("story_latency"))
        .toList();
  }

  private static double kept(Product product) {
    return product
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("diapason_ingest_samples_total{outcome=\"kept\"}"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Shows a latency around the given one, a little different each time. */
  private static HttpServer watched(AtomicInteger latency) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    AtomicLong shown = new AtomicLong();
    server.createContext(
        "/metrics",
        exchange -> {
          long wave = shown.incrementAndGet() * 7 % 11;
          byte[] text =
              ("story_latency " + (latency.get() + wave) + "\nother_thing 5\n")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** A Prometheus that scrapes each second; it writes to us if a port to write to is given. */
  private static Daemon prometheus(Path folder, int port, int watchedPort, int writtenPort)
      throws IOException {
    String written =
        writtenPort == 0
            ? ""
            : "remote_write: [{url: 'http://127.0.0.1:%d/api/v1/write'}]".formatted(writtenPort);
    Files.writeString(
        folder.resolve("prometheus.yml"),
        """
        global: {scrape_interval: 1s}
        scrape_configs:
          - job_name: story
            static_configs: [{targets: ['127.0.0.1:%d']}]
        %s
        """
            .formatted(watchedPort, written));
    return Daemon.start(
        folder.resolve("prometheus.log"),
        "prometheus",
        "--config.file=" + folder.resolve("prometheus.yml"),
        "--storage.tsdb.path=" + folder.resolve("tsdb"),
        "--web.listen-address=127.0.0.1:" + port);
  }
}
