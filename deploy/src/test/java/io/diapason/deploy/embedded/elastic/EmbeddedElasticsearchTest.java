package io.diapason.deploy.embedded.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.diapason.deploy.embedded.Supervisor;
import io.diapason.deploy.embedded.TestFolders;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.Ports;
import io.diapason.deploy.embedded.part.Progress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EmbeddedElasticsearchTest {

  private final Path folder = TestFolders.create("elasticsearch");
  private final Path zip = ElasticsearchDistribution.zipOfThisBuild();
  private final ElasticsearchSettings settings =
      new ElasticsearchSettings(folder.resolve("node"), Ports.free(), "384m");

  @AfterEach
  void deleteFolder() {
    TestFolders.delete(folder);
  }

  /**
   * One story, because every start of a node takes its ten seconds; told with the other stories.
   */
  @Test
  @Tag("acceptance")
  void keepsItsDocumentsThroughTheDeathOfTheProductAndItsOwn() throws Exception {
    Process product = OrphaningProduct.launch(settings);
    long written = OrphaningProduct.awaitReady(product);
    assertThat(written).isPositive();

    // Killed without any chance to stop its node; the next one starts at once.
    product.destroyForcibly().waitFor();
    try (EmbeddedElasticsearch next = start();
        Supervisor supervisor = Supervisor.watch(List.of(next), Duration.ofMillis(200))) {
      assertThat(send(next, "GET", "/things/_doc/1", "")).contains("of the killed product");

      List<ProcessHandle> killed = next.processes();
      killed.forEach(ProcessHandle::destroyForcibly);

      await().atMost(10, TimeUnit.SECONDS).until(() -> !supervisor.health().get(0).up());
      await().atMost(60, TimeUnit.SECONDS).until(() -> supervisor.health().get(0).up());
      assertThat(next.processes()).doesNotContainAnyElementsOf(killed);
      assertThat(send(next, "GET", "/things/_doc/1", "")).contains("of the killed product");
    }
    assertThat(settings.ports()).matches(ports -> new NodeFolder(settings.folder()).isReleased());
  }

  @Test
  void showsTheEndOfItsLogWhenItDoesNotComeUp() {
    ElasticsearchSettings tooSmall =
        new ElasticsearchSettings(settings.folder(), settings.ports(), "1m");
    assertThatThrownBy(() -> EmbeddedElasticsearch.start(zip, tooSmall, Progress.SILENT))
        .isInstanceOf(CannotStartException.class)
        .hasMessageStartingWith("Expected Elasticsearch to be up within 90s, but it ended with")
        .hasMessageContaining("heap");
  }

  private EmbeddedElasticsearch start() {
    return EmbeddedElasticsearch.start(zip, settings, Progress.SILENT);
  }

  static String send(EmbeddedElasticsearch node, String method, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(node.uri().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
