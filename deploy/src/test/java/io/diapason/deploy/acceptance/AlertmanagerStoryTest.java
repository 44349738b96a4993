package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Debian's Alertmanager, with us as each kind of receiver that our pages tell people to set up. */
@Tag("acceptance")
class AlertmanagerStoryTest {

  private final Product product = SharedProduct.get();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"alertmanager_webhook", "pagerduty_events", "opsgenie_api", "splunk_oncall"})
  void theReceiverOfAPageFiresAndResolves(String page) throws IOException {
    SourcePage pasted = SourcePage.of(page, product.address());
    tellsAStory(page, pasted.block("receivers:"), "CRITICAL");
  }

  @Test
  void theAddressOfPagerDutyForAllReceiversFiresAndResolves() throws IOException {
    tellsAStory(
        "pagerduty_url",
        """
        global: {pagerduty_url: %s/v2/enqueue}
        receivers: [{name: diapason, pagerduty_configs: [{routing_key: any}]}]
        """
            .formatted(product.address()),
        // Its own default, whatever the labels say.
        "ERROR");
  }

  private void tellsAStory(String way, String receivers, String severity) throws IOException {
    String host = "alertmanager-" + way.replace('_', '-');
    int port = Product.freePort();
    try (Daemon alertmanager = alertmanager(port, receivers)) {
      alertmanager.awaitPrinted("Listening on");
      await("Alertmanager")
          .atMost(Duration.ofSeconds(20))
          .until(() -> amtool(port, "alert", "query").exitCode() == 0);

      add(port, host);

      PlacedAlert alert = new PlacedAlert(product, host);
      JsonNode seen = alert.awaitTicket("DiskFullStory");
      assertThat(seen.path("severity").asText()).isEqualTo(severity);

      add(port, host, "--end=" + Instant.now());

      alert.awaitResolved();
    }
  }

  private static void add(int port, String host, String... rest) {
    List<String> command =
        new ArrayList<>(
            List.of("alert", "add", "DiskFullStory", "severity=critical", "instance=" + host));
    command.addAll(List.of(rest));
    Tool added = amtool(port, command.toArray(String[]::new));
    assertThat(added.exitCode()).as(added.printed()).isZero();
  }

  private static Tool amtool(int port, String... rest) {
    List<String> command =
        new ArrayList<>(List.of("amtool", "--alertmanager.url=http://127.0.0.1:" + port));
    command.addAll(List.of(rest));
    return Tool.run(command.toArray(String[]::new));
  }

  private Daemon alertmanager(int port, String receivers) throws IOException {
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(
        config,
        """
        route: {receiver: diapason, group_by: ['...'], group_wait: 0s, group_interval: 1s}
        """
            + receivers);
    return Daemon.start(
        folder.resolve("alertmanager.log"),
        "prometheus-alertmanager",
        "--config.file=" + config,
        "--storage.path=" + folder.resolve("storage"),
        "--web.listen-address=127.0.0.1:" + port,
        "--cluster.listen-address=");
  }
}
