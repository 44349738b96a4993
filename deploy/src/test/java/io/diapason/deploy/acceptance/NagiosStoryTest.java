package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Nagios with the notification commands of our page. */
@Tag("acceptance")
class NagiosStoryTest {

  private final Product product = SharedProduct.get();

  @Test
  void aServiceIsATicketThatIsAcknowledgedAndResolves(@TempDir Path folder) throws IOException {
    CheckedThing tablespace = CheckedThing.in(folder, "tablespace");
    String service = Nagios.service("nagios-db", "Tablespace of orders", tablespace);
    Nagios nagios = new Nagios(folder, SourcePage.of("nagios", product.address()));
    try (Daemon running = nagios.start(fine(folder, "nagios-db") + service)) {
      running.awaitPrinted(Nagios.READY);

      tablespace.is(2, "CRITICAL - it isn't \"well\": 99 % of 100 $ & more");

      PlacedAlert alert = new PlacedAlert(product, "nagios-db");
      JsonNode seen = alert.awaitTicket("Tablespace of orders");
      assertThat(seen.path("severity").asText()).isEqualTo("CRITICAL");
      assertThat(seen.path("summary").asText()).startsWith("CRITICAL - it isnt well: 99 % of 100");
      assertThat(seen.path("labels").path("address").asText()).isEqualTo("192.0.2.7");

      nagios.command("ACKNOWLEDGE_SVC_PROBLEM;nagios-db;Tablespace of orders;1;1;0;ada;on it");
      alert.awaitAcknowledged();

      tablespace.is(0, "OK - 40 %");
      alert.awaitResolved();
    }
  }

  @Test
  void aHostThatIsDownIsATicketAndResolves(@TempDir Path folder) throws IOException {
    CheckedThing router = CheckedThing.in(folder, "router");
    String host = Nagios.host("nagios-router", router);
    // It refuses to start without any service.
    String service = Nagios.service("nagios-other", "Something", CheckedThing.in(folder, "other"));
    Nagios nagios = new Nagios(folder, SourcePage.of("nagios", product.address()));
    try (Daemon running = nagios.start(host + fine(folder, "nagios-other") + service)) {
      running.awaitPrinted(Nagios.READY);

      router.is(2, "no answer");

      PlacedAlert alert = new PlacedAlert(product, "nagios-router");
      JsonNode seen = alert.awaitTicket("Host down");
      assertThat(seen.path("severity").asText()).isEqualTo("CRITICAL");
      assertThat(seen.path("summary").asText()).isEqualTo("no answer");

      router.is(0, "answers again");
      alert.awaitResolved();
    }
  }

  private static String fine(Path folder, String host) throws IOException {
    return Nagios.host(host, CheckedThing.in(folder, host));
  }
}
