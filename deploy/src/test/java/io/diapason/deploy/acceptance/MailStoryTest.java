package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails to Debian's aiosmtpd, read by Python's parser, answered by swaks. */
@Tag("acceptance")
class MailStoryTest {

  private static final String IN = Integer.toString(Product.freePort());
  private static final String OUT = Integer.toString(Product.freePort());
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static Product product;
  private static Daemon server;

  @BeforeAll
  static void start() throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    Path secret = Files.writeString(folder.resolve("links.key"), "a secret of the story");
    Files.writeString(
        config.resolve("diapason.yaml"), "ingest: {smtp: {port: %s}}\n".formatted(IN));
    Files.writeString(
        config.resolve("oncall.yaml"),
        """
        users:
          - id: ada
            email: ada@example.com
            contacts: [{channel: mail, address: ada@example.com}]
        """);
    Files.writeString(
        config.resolve("escalation.yaml"),
        """
        policies: [{id: now, steps: [{users: [ada]}]}]
        routes: [{policy: now}]
        """);
    Files.writeString(
        config.resolve("channels.yaml"),
        """
        links: {url: "http://diapason.example.com", secret: "file:%s"}
        news: [mail]
        channels:
          - {id: mail, kind: email, host: 127.0.0.1, port: %s, security: none, to: ops@example.com,
             from: "diapason@example.com", replyTo: answers@example.com}
        """
            .formatted(secret, OUT));
    server =
        Daemon.start(
            folder.resolve("smtp.log"),
            "aiosmtpd",
            "-n",
            "-c",
            "aiosmtpd.handlers.Mailbox",
            folder.resolve("maildir").toString(),
            "-l",
            "127.0.0.1:" + OUT);
    product = Product.start(folder.resolve("data"), "--config", config.toString());
  }

  @AfterAll
  static void stop() {
    product.close();
    server.close();
  }

  @Test
  void anAnswerAcknowledgesAndALinkResolvesAllInOneThread() {
    assertThat(alert("[PROBLEM] Pump pressure on pump-7 is CRITICAL!")).contains("250 2.0.0");
    JsonNode page = awaitMail("ESCALATED");
    assertThat(page.path("to").asText()).isEqualTo("ada@example.com");
    assertThat(page.path("plain").asText()).contains("Pump pressure", "Acknowledge: http://");

    assertThat(answer("mallory@example.com", page)).contains("550 5.7.1");
    assertThat(ticket(page).path("state").asText()).isEqualTo("NEW");
    assertThat(answer("ada@example.com", page)).contains("250 2.0.0 Done");
    assertThat(ticket(page).path("state").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(ticket(page).path("timeline").toString()).contains("on my way", "\"by\":\"ada\"");

    String link = link(page, "Resolve: ");
    assertThat(product.get(link).body()).contains("<button>Resolve</button>");
    assertThat(ticket(page).path("state").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(product.post(link, "").body()).contains("is resolved");
    assertThat(ticket(page).path("state").asText()).isEqualTo("RESOLVED");

    awaitMail("RESOLVED");
    assertThat(mails())
        .hasSize(3)
        .allSatisfy(
            mail -> {
              assertThat(mail.path("defects")).isEmpty();
              assertThat(mail.path("automatic").asText()).isEqualTo("auto-generated");
              assertThat(mail.path("subject")).isEqualTo(page.path("subject"));
              assertThat(mail.path("references")).isEqualTo(page.path("references"));
              assertThat(mail.path("inReplyTo")).isEqualTo(page.path("references"));
              assertThat(mail.path("html").asText()).contains("Pump pressure");
            })
        .extracting(mail -> mail.path("id").asText())
        .doesNotHaveDuplicates();
  }

  private static String link(JsonNode mail, String label) {
    return Stream.of(mail.path("plain").asText().split("\n"))
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(line.indexOf("/act/")).strip())
        .findFirst()
        .orElseThrow();
  }

  private static String alert(String subject) {
    return swaks("tool@example.org", "x@example.org", "Subject: " + subject, "See the pump.");
  }

  private static String answer(String from, JsonNode mail) {
    String text = "on my way\n\nOn Monday, Diapason wrote:\n> [P2] Escalated\n";
    return swaks(
        from, mail.path("replyTo").asText(), "In-Reply-To: " + mail.path("id").asText(), text);
  }

  private static String swaks(String from, String to, String header, String body) {
    return Tool.run(
            "swaks",
            "--server",
            "127.0.0.1:" + IN,
            "--from",
            from,
            "--to",
            to,
            "--header",
            header,
            "--body",
            body)
        .printed();
  }

  /** By its id: a search sees what was written only a moment later. */
  private static JsonNode ticket(JsonNode mail) {
    String subject = mail.path("subject").asText();
    return product.api().ticket(subject.substring(1, subject.indexOf(']')));
  }

  private static List<JsonNode> mails() {
    Tool read =
        Tool.run(
            "/usr/bin/python3",
            Path.of("src", "test", "resources", "mail", "read_mails.py").toString(),
            folder.resolve("maildir").toString());
    assertThat(read.exitCode()).as(read.printed()).isZero();
    return read.printed().lines().map(Product::parse).toList();
  }

  private static JsonNode awaitMail(String kind) {
    return await("a mail of kind " + kind)
        .atMost(LONGEST)
        .until(
            () -> mails().stream().filter(m -> m.path("kind").asText().equals(kind)).findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
