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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The owner changes the configuration while the product runs. */
@Tag("acceptance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReloadStoryTest {

  private static final String NOTHING_PAGES = "ticketing: {openAt: P1}\n";

  private Path config;
  private Product product;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    config = Files.createDirectories(folder.resolve("config"));
    write("diapason.yaml", NOTHING_PAGES);
    product = Product.start(folder.resolve("data"), "--config", config.toString());
  }

  @AfterAll
  void stop() {
    product.close();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(config.resolve(file), text);
  }

  private JsonNode reload() {
    return product.api().reload();
  }

  private static String lone(String name) {
    return "[{\"labels\":{\"alertname\":\"%s\",\"instance\":\"%s\",\"severity\":\"warning\"}}]"
        .formatted(name, name);
  }

  @Test
  void nothingDiffersWhereNothingWasChanged() {
    JsonNode answer = reload();

    assertThat(answer.path("applied")).isEmpty();
    assertThat(answer.path("needRestart")).isEmpty();
  }

  @Test
  void otherRulesHoldAtOnceForNewTicketsAndOldOnes() throws IOException {
    product.api().push(lone("BeforeReload"));
    product.awaitAllJudged();
    assertThat(product.api().tickets()).isEmpty();

    write("diapason.yaml", "ticketing: {openAt: P5}\n");
    write(
        "runbooks.yaml",
        "runbooks:\n  - {id: look, when: 'true', steps: [{id: say, comment: Look at it}]}\n");
    JsonNode answer = reload();

    assertThat(answer.path("applied").toString()).contains("ticketing", "runbooks.yaml");
    product.api().push(lone("AfterReload"));
    await("a ticket by the new rules")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(product.api().tickets()).isNotEmpty());
    JsonNode ticket = product.api().tickets().get(0);
    assertThat(product.api().runbooksFor(ticket.path("id").asText()).toString()).contains("look");
    assertThat(ticket.path("sla")).isEmpty();

    write("sla.yaml", "targets: [{id: all, acknowledge: 15m}]\n");
    assertThat(reload().path("applied").toString()).contains("sla.yaml");
    await("a clock on the ticket that was there before")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(product.api().tickets().get(0).path("sla")).isNotEmpty());
    product.api().act(ticket.path("id").asText(), "close", new Action().by("ada"));
    write("diapason.yaml", NOTHING_PAGES);
    reload();
  }

  @Test
  void sendersAreKnownByTheNewFilesAtOnce() throws IOException {
    assertThat(product.post("/webhooks/generic/plant", "{}").statusCode()).isEqualTo(404);
    write(
        "sources.yaml",
        """
        sources:
          - {name: plant, identity: {thing: thing}, alertName: "'Trouble'", labels: {host: thing}}
        """);
    reload();
    assertThat(product.post("/webhooks/generic/plant", "{\"thing\":\"boiler\"}").statusCode())
        .isEqualTo(202);

    Files.delete(config.resolve("sources.yaml"));
    assertThat(reload().path("applied").toString()).contains("sources.yaml");
    assertThat(product.post("/webhooks/generic/plant", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void aConfigurationWithErrorsChangesNothingAndSaysWhere() throws IOException {
    write("diapason.yaml", NOTHING_PAGES + "http: {port: many}\n");

    HttpResponse<String> response = product.post("/-/reload", "");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(Product.parse(response.body()).path("detail").asText())
        .contains("diapason.yaml:2")
        .contains("many");
    assertThat(product.get("/metrics").body()).contains("diapason_config_last_reload_successful 0");
    write("diapason.yaml", NOTHING_PAGES);
    reload();
    assertThat(product.get("/metrics").body()).contains("diapason_config_last_reload_successful 1");
  }

  @Test
  void whatOnlyAStartCanChangeIsNamed() throws IOException {
    write("diapason.yaml", NOTHING_PAGES + "correlation: {reopenWindow: 77s}\n");

    assertThat(reload().path("needRestart").toString()).contains("correlation");
    // It is said again, for it still differs from what holds.
    assertThat(reload().path("needRestart").toString()).contains("correlation");

    write("diapason.yaml", NOTHING_PAGES);
    assertThat(reload().path("needRestart")).isEmpty();
  }
}
