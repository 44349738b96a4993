package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those see who run the product. */
@Tag("acceptance")
class OperationsStoryTest {

  private final Product product = SharedProduct.get();

  @Test
  void metricsPassPrometheusOwnCheck() {
    String text = product.get("/metrics").body();

    Tool checked = Tool.feed(text, "promtool", "check", "metrics");

    assertThat(checked.exitCode()).as(checked.printed()).isZero();
    assertThat(text).contains("# HELP diapason_ledger_accepted").contains("jvm_memory_used_bytes");
  }

  @Test
  void isNotReadyWhileElasticsearchIsDownAndReadyOnceItIsRevived() {
    product.children().stream()
        .filter(child -> child.info().commandLine().orElse("").contains("org.elasticsearch"))
        .forEach(ProcessHandle::destroyForcibly);

    await("not to be ready").atMost(Duration.ofSeconds(20)).until(() -> !product.isReady());
    assertThat(product.get("/-/healthy").statusCode()).isEqualTo(200);
    assertThat(product.get("/-/ready").body()).contains("elasticsearch");
    await("to be ready again")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(product::isReady);
    assertThat(product.post("/api/v2/alerts", "[{\"labels\":{\"alertname\":\"AfterAll\"}}]"))
        .satisfies(response -> assertThat(response.statusCode()).isEqualTo(200));
  }

  @Test
  void thePageShowsAnIncidentInARealBrowser(@TempDir Path folder) throws IOException {
    product.post(
        "/api/v2/alerts",
        "[{\"labels\":{\"alertname\":\"SeenInABrowser\",\"instance\":\"page-1\",\"severity\":\"critical\"}}]");
    product.awaitAllJudged();

    try (Browser browser = Browser.open(folder)) {
      browser.visit(product.address());
      await("the incident to be on the page")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(browser.text()).contains("SeenInABrowser on page-1").contains("TKT-"));
    }
  }
}
