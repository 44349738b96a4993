package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Alertmanager, with us as a webhook receiver and as a PagerDuty receiver. */
@Tag("acceptance")
class AlertmanagerStoryTest {

  private final Product product = SharedProduct.get();

  @Test
  void whatItSendsFiresAndResolvesByBothWays(@TempDir Path folder) throws IOException {
    int port = Product.freePort();
    Process alertmanager = alertmanager(folder, port);
    try {
      await("Alertmanager")
          .atMost(Duration.ofSeconds(20))
          .until(() -> amtool(port, "alert", "query").exitCode() == 0);
      assertThat(add(port, "by=webhook").exitCode()).isZero();
      assertThat(add(port, "by=pagerduty").exitCode()).isZero();

      await("two open tickets")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(states()).containsExactly("NEW", "NEW"));

      String end = "--end=" + Instant.now();
      assertThat(add(port, "by=webhook", end).exitCode()).isZero();
      assertThat(add(port, "by=pagerduty", end).exitCode()).isZero();

      await("both resolved")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(states()).containsExactly("RESOLVED", "RESOLVED"));
    } finally {
      alertmanager.destroy();
    }
  }

  private static Tool add(int port, String... rest) {
    String[] command = new String[rest.length + 5];
    System.arraycopy(
        new String[] {"alert", "add", "DiskFullStory", "severity=critical", "instance=" + rest[0]},
        0,
        command,
        0,
        5);
    System.arraycopy(rest, 0, command, 5, rest.length);
    return amtool(port, command);
  }

  private static Tool amtool(int port, String... rest) {
    String[] command = new String[rest.length + 2];
    command[0] = "amtool";
    command[1] = "--alertmanager.url=http://127.0.0.1:" + port;
    System.arraycopy(rest, 0, command, 2, rest.length);
    return Tool.run(command);
  }

  private List<String> states() {
    return product.all("/api/v1/tickets").stream()
        .filter(ticket -> ticket.path("title").asText().contains("DiskFullStory"))
        .map((JsonNode ticket) -> ticket.path("state").asText())
        .toList();
  }

  private Process alertmanager(Path folder, int port) throws IOException {
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(
        config,
        """
        global:
          pagerduty_url: %1$s/v2/enqueue
        route:
          receiver: webhook
          group_by: ['...']
          group_wait: 0s
          group_interval: 1s
          routes:
            - matchers: [by="pagerduty"]
              receiver: pagerduty
        receivers:
          - name: webhook
            webhook_configs: [{url: '%1$s/webhooks/alertmanager'}]
          - name: pagerduty
            pagerduty_configs: [{routing_key: story-key}]
        """
            .formatted(product.address()));
    return new ProcessBuilder(
            "prometheus-alertmanager",
            "--config.file=" + config,
            "--storage.path=" + folder.resolve("storage"),
            "--web.listen-address=127.0.0.1:" + port,
            "--cluster.listen-address=")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("alertmanager.log").toFile())
        .start();
  }
}
