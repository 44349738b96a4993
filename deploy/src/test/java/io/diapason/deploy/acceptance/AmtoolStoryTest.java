package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Debian's amtool speaks to us as it would to an Alertmanager. */
@Tag("acceptance")
class AmtoolStoryTest {

  private final Product product = SharedProduct.get();

  private Tool amtool(String... rest) {
    String[] command = new String[rest.length + 2];
    command[0] = "amtool";
    command[1] = "--alertmanager.url=" + product.address();
    System.arraycopy(rest, 0, command, 2, rest.length);
    return Tool.run(command);
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
}
