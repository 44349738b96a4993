package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.demo.StormPlayer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A storm that was judged live is judged once more from the log, by the API. */
@Tag("acceptance")
class ReplayStoryTest {

  private static final long SEED = 11;

  @Test
  void theLogReplayedByTheSameRulesGivesTheIncidentsThatAreLive(@TempDir Path folder)
      throws IOException, InterruptedException {
    StormStory story = StormStory.make(SEED, folder);
    try (Product product =
        Product.start(folder.resolve("data"), "--config", story.config().toString())) {
      new StormPlayer(product.address())
          .play(story.storm(), StormPlayer.Pace.FULL_SPEED, events -> {});
      product.awaitAllJudged();
      story.assertToldRightBy(product);

      String order =
          """
          {"from": "%s", "against": {"correlation": {"attachThreshold": 0.99}}}
          """
              .formatted(story.storm().base().minus(Duration.ofDays(1)));
      JsonNode ordered = Product.parse(product.post("/api/v1/replays", order).body());
      Map<String, JsonNode> live = byId(product);
      JsonNode done = awaitEnd(product, ordered.path("id").asText());

      assertThat(done.path("status").asText()).as("%s", done).isEqualTo("DONE");
      assertThat(done.path("report").path("events").asInt()).isEqualTo(StormStory.EVENTS);
      assertThat(byId(lines(product, done, "incidents.jsonl"))).isEqualTo(live);
      JsonNode difference = done.path("report").path("difference");
      assertThat(difference.path("splitIncidents").asInt()).as("%s", difference).isPositive();
      assertThat(lines(product, done, "report.html")).contains("<h1>Replay</h1>");
      assertThat(byId(product)).as("live incidents after the replay").isEqualTo(live);
      assertItCanBeDeleted(product, done);
    }
  }

  private static void assertItCanBeDeleted(Product product, JsonNode done) {
    String path = "/api/v1/replays/" + done.path("id").asText();
    assertThat(product.api().replays()).hasSize(1);
    assertThat(product.delete(path).statusCode()).isEqualTo(204);
    assertThat(product.get(path).statusCode()).isEqualTo(404);
    assertThat(product.api().replays()).isEmpty();
  }

  private static JsonNode awaitEnd(Product product, String id) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> !product.api().replay(id).path("status").asText().matches("QUEUED|RUNNING"));
    return product.api().replay(id);
  }

  private static String lines(Product product, JsonNode replay, String file) {
    HttpResponse<String> answer =
        product.get("/api/v1/replays/" + replay.path("id").asText() + "/" + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** What both sides tell: what it is, since when, whose, and every alert with its reason. */
  private static Map<String, JsonNode> byId(Product product) {
    Map<String, JsonNode> incidents = new TreeMap<>();
    // As it was sent: a client that reads numbers and moments into its own types writes them
    // otherwise.
    JsonNode all = product.json("/api/v1/incidents?alerts=5000&limit=1000");
    assertThat(all.path("next").isNull()).isTrue();
    for (JsonNode incident : all.path("items")) {
      if (!incident.path("state").asText().equals("MERGED")) {
        incidents.put(incident.path("id").asText(), compared(incident));
      }
    }
    return incidents;
  }

  private static Map<String, JsonNode> byId(String jsonLines) {
    Map<String, JsonNode> incidents = new TreeMap<>();
    jsonLines
        .lines()
        .map(Product::parse)
        .forEach(incident -> incidents.put(incident.path("id").asText(), compared(incident)));
    return incidents;
  }

  private static JsonNode compared(JsonNode incident) {
    ObjectNode told = ((ObjectNode) incident.deepCopy());
    told.retain("id", "title", "openedAt", "priority", "team", "causes");
    ObjectNode alerts = told.putObject("alerts");
    for (JsonNode alert : incident.path("alerts")) {
      ObjectNode member = alerts.putObject(alert.path("fingerprint").asText());
      member.set("name", alert.path("name"));
      member.set("ci", alert.path("ci"));
      member.set("severity", alert.path("severity"));
      member.set("firings", alert.path("firings"));
      member.set("reason", alert.path("reason"));
    }
    return told;
  }
}
