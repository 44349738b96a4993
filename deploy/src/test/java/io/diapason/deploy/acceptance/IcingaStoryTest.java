package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Icinga 2 with the notification command of our page, for a service and for a host. */
@Tag("acceptance")
class IcingaStoryTest {

  private final Product product = SharedProduct.get();

  @Test
  void aServiceAndAHostAreTicketsAndResolve(@TempDir Path folder) throws IOException {
    CheckedThing tablespace = CheckedThing.in(folder, "tablespace");
    CheckedThing router = CheckedThing.in(folder, "router");
    try (Daemon icinga = icinga(folder, tablespace, router)) {
      icinga.awaitPrinted("Activated all objects");

      tablespace.is(1, "WARNING - it isn't \"well\": 91 % of 100 $ & more");
      router.is(2, "no answer");

      PlacedAlert ofService = new PlacedAlert(product, "icinga-db");
      JsonNode seen = ofService.awaitTicket("Tablespace of orders");
      assertThat(seen.path("severity").asText()).isEqualTo("WARNING");
      assertThat(seen.path("summary").asText())
          .isEqualTo("WARNING - it isn't \"well\": 91 % of 100 $ & more");
      PlacedAlert ofHost = new PlacedAlert(product, "icinga-router");
      JsonNode down = ofHost.awaitTicket("Host down");
      assertThat(down.path("severity").asText()).isEqualTo("CRITICAL");
      assertThat(down.path("summary").asText()).isEqualTo("no answer");

      tablespace.is(0, "OK - 40 %");
      router.is(0, "answers again");

      ofService.awaitResolved();
      ofHost.awaitResolved();
    }
  }

  private Daemon icinga(Path folder, CheckedThing tablespace, CheckedThing router)
      throws IOException {
    SourcePage page = SourcePage.of("icinga2", product.address());
    Path config = folder.resolve("icinga2.conf");
    Files.writeString(
        config,
        page.block("object NotificationCommand")
            + objects().formatted(tablespace.plugin(), router.plugin()));
    return Daemon.start(
        folder.resolve("icinga2.out"),
        "icinga2",
        "daemon",
        "--config=" + config,
        "-DNodeName=story",
        "-DRunAsUser=" + System.getProperty("user.name"),
        "-DRunAsGroup=" + Tool.run("id", "--group", "--name").printed().strip(),
        "-DConfigDir=" + folder,
        "-DDataDir=" + Files.createDirectory(folder.resolve("data")),
        "-DLogDir=" + Files.createDirectory(folder.resolve("log")),
        "-DCacheDir=" + Files.createDirectory(folder.resolve("cache")),
        "-DSpoolDir=" + Files.createDirectory(folder.resolve("spool")),
        "-DInitRunDir=" + Files.createDirectory(folder.resolve("run")));
  }

  private static String objects() {
    return """
        object Zone NodeName { }
        object CheckerComponent "checker" { }
        object NotificationComponent "notification" { }
        object User "ada" { }
        object CheckCommand "fine" { command = [ "/bin/true" ] }
        object CheckCommand "run" { command = [ "/bin/sh", "$plugin$" ] }
        template Host "often" { check_interval = 1s, retry_interval = 1s, max_check_attempts = 1 }
        template Service "often" { check_interval = 1s, retry_interval = 1s, max_check_attempts = 1 }
        object Host "icinga-db" { import "often", check_command = "fine", address = "192.0.2.7" }
        object Service "Tablespace of orders" {
          import "often"
          host_name = "icinga-db"
          check_command = "run"
          vars.plugin = "%s"
        }
        object Host "icinga-router" {
          import "often"
          check_command = "run"
          vars.plugin = "%s"
        }
        apply Notification "us" to Service {
          command = "diapason"
          users = [ "ada" ]
          assign where true
        }
        apply Notification "us" to Host {
          command = "diapason"
          users = [ "ada" ]
          assign where host.name == "icinga-router"
        }
        """;
  }
}
