package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.client.model.Action;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People route tickets otherwise than the rule. What they did is exported, learnt, tried in the
 * shadow and promoted, and the next incident goes where they would have sent it.
 */
@Tag("acceptance")
class LearningStoryTest {

  private static final int HOSTS = 330;
  private static final List<String> OF_STORAGE =
      List.of("DiskFull", "RaidDegraded", "InodesLow", "VolumeReadOnly", "SmartFailing");
  private static final List<String> OF_NETWORK =
      List.of("LinkFlaps", "DnsTimeouts", "PacketLoss", "CarrierLost", "DuplexMismatch");

  @TempDir private Path folder;
  private int used;

  @Test
  void theNextIncidentGoesWherePeopleWouldHaveSentIt() throws IOException {
    Path data = folder.resolve("data");
    try (Product product = Product.start(data, "--config", estate().toString())) {
      strike(product, 160);
      routedByPeople(product, 120);

      assertThat(bench("export", "--out", folder.resolve("past").toString()).exitCode()).isZero();
      String model = trained();
      assertThat(bench("promote", model).printed()).contains("Expected 50 rows or more");
      assertThat(bench("stage", model, "shadow").printed()).contains(model + " is shadow");
      awaitAsked(product, model, "shadow");

      strike(product, 110);
      assertThat(openTickets(product))
          .as("what the shadow said is not acted on")
          .allSatisfy(ticket -> assertThat(ticket.path("team").asText()).isEqualTo("frontdesk"));
      routedByPeople(product, 60);

      Tool promoted = bench("promote", model);
      assertThat(promoted.printed()).contains(model + " is live");
      awaitAsked(product, model, "live");
      JsonNode incident = next(product, "DiskFull");
      assertThat(incident.path("team").asText()).isEqualTo("storage");
      assertThat(incident.path("advice").path("team").path("modelId").asText()).isEqualTo(model);

      assertThat(bench("rollback", "team").printed()).contains("the default rule answers team");
      await("the stream to be told to ask no model")
          .atMost(Duration.ofSeconds(30))
          .until(() -> !product.get("/metrics").body().contains(asked(model)));
      assertThat(next(product, "DiskFull").path("team").asText()).isEqualTo("frontdesk");
    }
  }

  private String trained() throws IOException {
    Path plan = folder.resolve("past").resolve("plan.yaml");
    Files.writeString(plan, "question: team\nhistory: history.jsonl\n");
    Tool learnt = bench("train", plan.toString());
    assertThat(learnt.exitCode()).as(learnt.printed()).isZero();
    List<String> lines = learnt.printed().lines().toList();
    return lines.get(lines.size() - 1);
  }

  /** The bench as a process of its own, on the data of the running product. */
  private Tool bench(String command, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "diapason.jar").toAbsolutePath().toString(),
                "ml",
                command));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    return Tool.run(all.toArray(String[]::new));
  }

  private static void awaitAsked(Product product, String model, String stage) {
    await("the stream to be told to ask the " + stage)
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                product
                    .get("/metrics")
                    .body()
                    .contains(
                        asked(model) + ",question=\"team\",stage=\"%s\"} 1".formatted(stage)));
  }

  private static String asked(String model) {
    return "diapason_model_asked{model=\"" + model + "\"";
  }

  /** One thing after the other breaks, each on a host of its own that has no neighbours. */
  private void strike(Product product, int count) {
    for (int at = 0; at < count; at++) {
      strike(product, (at % 2 == 0 ? OF_STORAGE : OF_NETWORK).get(at / 2 % OF_STORAGE.size()));
    }
    product.awaitAllJudged();
  }

  private String strike(Product product, String alert) {
    String host = host(used++);
    HttpResponse<String> taken =
        product.post(
            "/api/v2/alerts",
            "[{\"labels\":{\"alertname\":\"%s\",\"host\":\"%s\",\"severity\":\"critical\"}}]"
                .formatted(alert, host));
    assertThat(taken.statusCode()).isEqualTo(200);
    return host;
  }

  private JsonNode next(Product product, String alert) {
    String title = alert + " on " + strike(product, alert);
    product.awaitAllJudged();
    List<JsonNode> found = new ArrayList<>();
    await("the incident " + title)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              found.clear();
              product.api().incidents(1000).stream()
                  .filter(incident -> incident.path("title").asText().equals(title))
                  .forEach(found::add);
              return found.size() == 1;
            });
    return product.api().incident(found.get(0).path("id").asText());
  }

  private static List<JsonNode> openTickets(Product product) {
    return product.api().tickets().stream()
        .filter(ticket -> ticket.path("state").asText().matches("NEW|TRIAGED"))
        .toList();
  }

  /** Who reads the title knows whose it is, whatever the rule says; some tickets open late. */
  private static void routedByPeople(Product product, int atLeast) {
    Set<String> routed = new HashSet<>();
    await("the tickets to be found resolved")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              List<JsonNode> open = openTickets(product);
              for (JsonNode ticket : open) {
                if (routed.add(ticket.path("id").asText())) {
                  route(product, ticket);
                }
              }
              return open.isEmpty() && routed.size() >= atLeast;
            });
  }

  private static void route(Product product, JsonNode ticket) {
    String id = ticket.path("id").asText();
    String title = ticket.path("title").asText();
    String team = OF_STORAGE.stream().anyMatch(title::contains) ? "storage" : "network";
    product.api().act(id, "team", new Action().by("ada").team(team));
    product.api().act(id, "resolve", new Action().by("ada"));
  }

  private Path estate() throws IOException {
    StringBuilder topology = new StringBuilder("cis:\n");
    for (int at = 0; at < HOSTS; at++) {
      topology.append("  - {id: %s, kind: host, team: frontdesk}\n".formatted(host(at)));
    }
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("topology.yaml"), topology);
    return config;
  }

  private static String host(int number) {
    return String.format(Locale.ROOT, "host-%03d", number);
  }
}
