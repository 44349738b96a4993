package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's amtool speaks to us as it would to an Alertmanager. */
@Tag("acceptance")
class AmtoolStoryTest {

  private final Product product = SharedProduct.get();

  private Tool amtool(String... rest) {
    // It is older than the API that we answer to, and would say so in front of every answer.
    List<String> command = new ArrayList<>(List.of("amtool", "--no-version-check"));
    command.add("--alertmanager.url=" + product.address());
    command.addAll(List.of(rest));
    return Tool.run(command.toArray(String[]::new));
  }

  @Test
  void addsAnAlertAndFindsIt() {
    Tool added =
        amtool("alert", "add", "AmtoolStory", "instance=amtool-1", "--annotation=summary=by hand");
    assertThat(added.exitCode()).as(added.printed()).isZero();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(amtool("alert", "query", "alertname=AmtoolStory").printed())
                    .contains("AmtoolStory")
                    .contains("by hand"));
    assertThat(amtool("alert", "query", "alertname=SomethingElse").printed())
        .doesNotContain("AmtoolStory");
    assertThat(amtool("alert", "query", "instance=~amtool-.*", "-o", "json").printed())
        .contains("\"alertname\":\"AmtoolStory\"");
  }

  @Test
  void setsProlongsImportsAndEndsSilences(@TempDir Path folder) throws IOException {
    String[] about = {"alertname=AmtoolSilence", "instance=~amtool-.*"};
    assertThat(amtool("alert", "add", "AmtoolSilence", "instance=amtool-2").exitCode()).isZero();

    Tool added = amtool("silence", "add", about[0], about[1], "--author=ada", "--comment=rack");
    assertThat(added.exitCode()).as(added.printed()).isZero();
    String id = added.printed().strip();
    assertThat(amtool("silence", "query", about[0]).printed()).contains(id).contains("rack");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(amtool("alert", "query", "--silenced", about[0]).printed())
                    .contains("suppressed"));

    Tool prolonged = amtool("silence", "update", "--duration=3h", "--comment=longer", id);
    assertThat(prolonged.exitCode()).as(prolonged.printed()).isZero();
    assertThat(amtool("silence", "query", about[0]).printed()).contains("longer");

    Path exported = folder.resolve("silences.json");
    Files.writeString(exported, amtool("silence", "query", "-o", "json", about[0]).printed());
    Tool ended = amtool("silence", "expire", id);
    assertThat(ended.exitCode()).as(ended.printed()).isZero();
    assertThat(amtool("silence", "query", about[0]).printed()).doesNotContain(id);

    Tool imported = amtool("silence", "import", "--force", exported.toString());
    assertThat(imported.exitCode()).as(imported.printed()).isZero();
    assertThat(amtool("silence", "query", "-q", about[0]).printed().strip()).hasSize(36);
  }

  @Test
  void whatIsSilencedSpeaksWhenItsSilenceIsEnded() {
    String id =
        amtool("silence", "add", "alertname=AmtoolQuiet", "--author=ada", "--comment=rack")
            .printed()
            .strip();
    assertThat(amtool("alert", "add", "AmtoolQuiet", "instance=quiet-1").exitCode()).isZero();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        amtool("alert", "query", "--silenced", "alertname=AmtoolQuiet").printed())
                    .contains("suppressed"));
    assertThat(product.get("/api/v1/incidents").body()).doesNotContain("AmtoolQuiet");

    assertThat(amtool("silence", "expire", id).exitCode()).isZero();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(product.get("/api/v1/incidents").body()).contains("AmtoolQuiet"));
  }

  @Test
  void readsTheConfigurationTheRoutesAndTheCluster(@TempDir Path folder) throws IOException {
    Tool config = amtool("config", "show");
    assertThat(config.exitCode()).as(config.printed()).isZero();
    Path file = folder.resolve("shown.yml");
    Files.writeString(file, config.printed());
    Tool checked = Tool.run("amtool", "check-config", file.toString());
    assertThat(checked.exitCode()).as(checked.printed()).isZero();

    Tool routed = amtool("config", "routes", "test", "severity=critical");
    assertThat(routed.exitCode()).as(routed.printed()).isZero();
    assertThat(routed.printed().strip()).isEqualTo("diapason");
    assertThat(amtool("cluster", "show").printed()).contains("Cluster Status");
  }
}
