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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Prometheus, told of us in its {@code alerting} section and of nothing else. */
@Tag("acceptance")
class PrometheusStoryTest {

  private final Product product = SharedProduct.get();

  @Test
  void aRuleThatFiresIsOneTicketAndResolvesWithIt(@TempDir Path folder) throws IOException {
    AtomicInteger depth = new AtomicInteger(9);
    HttpServer watched = watched(depth);
    Process prometheus = prometheus(folder, watched.getAddress().getPort());
    try {
      await("a ticket")
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(tickets()).hasSize(1));
      JsonNode incident = product.api().incident(incidentOf(tickets().get(0)));
      assertThat(incident.path("alerts").get(0).path("name").asText()).isEqualTo("QueueTooDeep");

      depth.set(0);

      await("the ticket to resolve")
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                assertThat(tickets()).hasSize(1);
                assertThat(tickets().get(0).path("state").asText()).isEqualTo("RESOLVED");
              });
    } finally {
      prometheus.destroy();
      watched.stop(0);
    }
  }

  private List<JsonNode> tickets() {
    return product.api().tickets().stream()
        .filter(ticket -> ticket.path("title").asText().contains("QueueTooDeep"))
        .toList();
  }

  private static String incidentOf(JsonNode ticket) {
    return ticket.path("incidentId").asText();
  }

  private static HttpServer watched(AtomicInteger depth) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          byte[] text =
              ("story_queue_depth " + depth.get() + "\n").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    server.start();
    return server;
  }

  private Process prometheus(Path folder, int watchedPort) throws IOException {
    Files.writeString(
        folder.resolve("rules.yml"),
        """
        groups:
          - name: story
            rules:
              - alert: QueueTooDeep
                expr: story_queue_depth > 5
                labels: {severity: critical}
                annotations: {summary: "The queue is {{ $value }} deep"}
        """);
    Files.writeString(
        folder.resolve("prometheus.yml"),
        """
        global: {scrape_interval: 1s, evaluation_interval: 1s}
        rule_files: [rules.yml]
        scrape_configs:
          - job_name: story
            static_configs: [{targets: ['127.0.0.1:%d']}]
        """
                .formatted(watchedPort)
            + SourcePage.of("alertmanager_api_v2", product.address()).block("alerting:"));
    return new ProcessBuilder(
            "prometheus",
            "--config.file=" + folder.resolve("prometheus.yml"),
            "--storage.tsdb.path=" + folder.resolve("tsdb"),
            "--web.listen-address=127.0.0.1:" + Product.freePort())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("prometheus.log").toFile())
        .start();
  }
}
