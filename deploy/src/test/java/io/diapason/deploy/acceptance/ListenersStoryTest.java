package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's logger and swaks send as a machine and a mail program would. */
@Tag("acceptance")
class ListenersStoryTest {

  private static final String SYSLOG = Integer.toString(Product.freePort());
  private static final String SMTP = Integer.toString(Product.freePort());

  @TempDir static Path folder;
  private static Product product;

  @BeforeAll
  static void start() throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    Files.writeString(
        config.resolve("diapason.yaml"),
        "ingest: {syslog: {port: %s}, smtp: {port: %s}}\n".formatted(SYSLOG, SMTP));
    product = Product.start(folder.resolve("data"), "--config", config.toString());
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void aLineOfSyslogOverTcpIsAnAlertWithATicket() {
    logger("--tcp", "--octet-count", "--rfc5424", "disk one is lost");
    logger("--tcp", "disk one is lost");
    awaitAlert("disk one is lost");
  }

  @Test
  void aLineOfSyslogOverUdpIsAnAlertWithATicket() {
    logger("--udp", "--rfc3164", "disk two is lost");
    awaitAlert("disk two is lost");
  }

  @Test
  void aMailOpensATicketAndTheNextOneResolvesIt() {
    mail("[PROBLEM] Pump pressure on pump-7 is CRITICAL!");
    awaitTicket("Pump pressure", "NEW");

    mail("[RECOVERY] Pump pressure on pump-7 is OK!");
    awaitTicket("Pump pressure", "RESOLVED");
  }

  private static void logger(String... rest) {
    List<String> command = new java.util.ArrayList<>(List.of("logger", "--server", "127.0.0.1"));
    command.addAll(List.of("--port", SYSLOG, "--priority", "daemon.crit", "--tag", "story"));
    command.addAll(List.of(rest));
    Tool sent = Tool.run(command.toArray(String[]::new));
    assertThat(sent.exitCode()).as(sent.printed()).isZero();
  }

  private static void mail(String subject) {
    Tool sent =
        Tool.run(
            "swaks",
            "--server",
            "127.0.0.1:" + SMTP,
            "--from",
            "tool@example.org",
            "--to",
            "diapason@example.org",
            "--header",
            "Subject: " + subject,
            "--body",
            "See the pump.");
    assertThat(sent.exitCode()).as(sent.printed()).isZero();
    assertThat(sent.printed()).contains("250 2.0.0 Durable: 1 alert");
  }

  /** Both lines are of one host, so they may be one incident, under the title of the first. */
  private static void awaitAlert(String text) {
    await("an alert of " + text)
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(product.api().incidents(1000))
                    .anySatisfy(
                        incident -> {
                          assertThat(incident.path("alerts").findValuesAsText("name"))
                              .anySatisfy(name -> assertThat(name).contains(text));
                          assertThat(incident.path("ticketId").asText()).startsWith("TKT-");
                        }));
  }

  private static void awaitTicket(String title, String state) {
    await("a ticket of " + title)
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              List<JsonNode> tickets =
                  product.api().tickets().stream()
                      .filter(ticket -> ticket.path("title").asText().contains(title))
                      .toList();
              assertThat(tickets).hasSize(1);
              assertThat(tickets.get(0).path("state").asText()).isEqualTo(state);
            });
  }
}
