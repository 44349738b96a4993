package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.acceptance.ZabbixProblem.Occasion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Media types run by Debian's Zabbix as its server runs them: the one of our page, and those that
 * Zabbix brings for others and that can be pointed at us.
 */
@Tag("acceptance")
class ZabbixStoryTest {

  private final Product product = SharedProduct.get();

  @TempDir Path folder;

  @Test
  void theMediaTypeOfOurPage() throws IOException {
    MediaType ours = MediaType.of(SourcePage.of("zabbix", product.address()));

    JsonNode alert = tellsAStory(ours, "9001", "zabbix-own");

    assertThat(alert.path("labels").path("scope").asText()).isEqualTo("capacity");
    assertThat(alert.path("labels").path("address").asText()).isEqualTo("192.0.2.7");
  }

  @Test
  void itsMediaTypeForOpsgenie() throws IOException {
    MediaType opsgenie =
        stock("Opsgenie")
            .with("opsgenie_api", product.address() + "/v2/alerts")
            .with("opsgenie_token", "story-key");

    JsonNode alert = tellsAStory(opsgenie, "9002", "zabbix-opsgenie");

    assertThat(alert.path("annotations").path("alias").asText()).isEqualTo("9002");
  }

  @Test
  void itsMediaTypeForPagerDuty() throws IOException {
    // It has no parameter for the address.
    MediaType pagerDuty =
        stock("PagerDuty")
            .readdressed("https://events.pagerduty.com", product.address())
            .with("token", "story-key");

    JsonNode alert = tellsAStory(pagerDuty, "9003", "zabbix-pagerduty");

    assertThat(alert.path("labels").path("dedup_key").asText()).isEqualTo("9003");
  }

  @Test
  void itsMediaTypeForSplunkOnCall() throws IOException {
    MediaType victorOps =
        stock("VictorOps")
            .with("vops_endpoint", product.address() + "/webhooks/splunk_oncall/story-key");

    JsonNode alert = tellsAStory(victorOps, "9004", "zabbix-victorops");

    assertThat(alert.path("generatorUrl").asText()).contains("eventid=9004");
  }

  private static MediaType stock(String name) throws IOException {
    return ZabbixDatabase.read().mediaType(name);
  }

  private JsonNode tellsAStory(MediaType type, String event, String host) throws IOException {
    ZabbixProblem problem = new ZabbixProblem(event, host);
    PlacedAlert alert = new PlacedAlert(product, host);
    type.run(folder, problem, Occasion.PROBLEM);
    JsonNode seen = alert.awaitTicket(ZabbixProblem.NAME);
    assertThat(seen.path("severity").asText()).isEqualTo("ERROR");
    type.run(folder, problem, Occasion.UPDATE);
    alert.awaitAcknowledged();
    type.run(folder, problem, Occasion.RECOVERY);
    alert.awaitResolved();
    return seen;
  }
}
