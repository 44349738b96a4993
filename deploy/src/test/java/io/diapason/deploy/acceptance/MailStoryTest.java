package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails to Debian's aiosmtpd, read by Python's parser, answered by swaks; in clear, and to servers
 * that ask for TLS and a login.
 */
@Tag("acceptance")
class MailStoryTest {

  private static final String IN = Integer.toString(Product.freePort());
  private static final String OUT = Integer.toString(Product.freePort());
  private static final String CAREFUL = Integer.toString(Product.freePort());
  private static final String STRANGE = Integer.toString(Product.freePort());
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static Product product;
  private static final List<Daemon> SERVERS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Path config = Files.createDirectory(folder.resolve("config"));
    Path secret = Files.writeString(folder.resolve("links.key"), "a secret of the story");
    Path password = Files.writeString(folder.resolve("mail.password"), "secret");
    Files.writeString(
        config.resolve("diapason.yaml"), "ingest: {smtp: {port: %s}}\n".formatted(IN));
    Files.writeString(
        config.resolve("oncall.yaml"),
        """
        users:
          - id: ada
            email: ada@example.com
            contacts:
              - {channel: mail, address: ada@example.com}
              - {channel: careful, address: ada@example.com}
              - {channel: strange, address: ada@example.com}
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
          - {id: careful, kind: email, host: 127.0.0.1, port: %s, security: starttls,
             user: story, password: "file:%s", to: ops@example.com, from: "diapason@example.com"}
          - {id: strange, kind: email, host: 127.0.0.1, port: %s, security: starttls,
             user: story, password: "file:%s", to: ops@example.com, from: "diapason@example.com"}
        """
            .formatted(secret, OUT, CAREFUL, password, STRANGE, password));
    SERVERS.add(
        Daemon.start(
            folder.resolve("smtp.log"),
            "aiosmtpd",
            "-n",
            "-c",
            "aiosmtpd.handlers.Mailbox",
            folder.resolve("maildir").toString(),
            "-l",
            "127.0.0.1:" + OUT));
    X509Bundle known = certificate("careful");
    SERVERS.add(careful("careful", CAREFUL, known));
    SERVERS.add(careful("strange", STRANGE, certificate("strange")));
    product =
        Product.startWith(
            Map.of("JAVA_TOOL_OPTIONS", trusting(known)),
            folder.resolve("data"),
            "--config",
            config.toString());
  }

  private static X509Bundle certificate(String name) throws Exception {
    return new CertificateBuilder()
        .subject("CN=" + name)
        .addSanIpAddress("127.0.0.1")
        .setIsCertificateAuthority(true)
        .buildSelfSigned();
  }

  /** A server that takes mails over TLS alone, and from nobody but the user {@code story}. */
  private static Daemon careful(String name, String port, X509Bundle identity) throws IOException {
    return Daemon.start(
        folder.resolve(name + ".log"),
        "/usr/bin/python3",
        Path.of("src", "test", "resources", "mail", "careful_smtp.py").toString(),
        folder.resolve(name).toString(),
        port,
        Files.writeString(folder.resolve(name + ".pem"), identity.getCertificatePathPEM())
            .toString(),
        Files.writeString(folder.resolve(name + ".key"), identity.getPrivateKeyPEM()).toString());
  }

  private static String trusting(X509Bundle authority) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("mail", authority.getRootCertificate());
    Path file = folder.resolve("trusted.p12");
    try (OutputStream target = Files.newOutputStream(file)) {
      store.store(target, "changeit".toCharArray());
    }
    return "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=changeit"
        .formatted(file);
  }

  @AfterAll
  static void stop() {
    product.close();
    SERVERS.forEach(Daemon::close);
  }

  @Test
  void anAnswerAcknowledgesAndALinkResolvesAllInOneThread() {
    assertThat(alert("[PROBLEM] Pump pressure on pump-7 is CRITICAL!")).contains("250 2.0.0");
    JsonNode page = awaitMail("maildir", "ESCALATED");
    assertThat(page.path("to").asText()).isEqualTo("ada@example.com");
    assertThat(page.path("subject").asText()).endsWith("] Pump pressure on pump-7");
    assertThat(page.path("plain").asText()).contains("Pump pressure", "Acknowledge: http://");

    assertThat(awaitMail("careful", "ESCALATED").path("subject")).isEqualTo(page.path("subject"));

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

    awaitMail("maildir", "RESOLVED");
    assertThat(mails("maildir"))
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
    assertThat(mails("strange")).as("of a server whose certificate nobody vouches for").isEmpty();
    assertThat(ticket(page).path("timeline").toString())
        .contains("127.0.0.1:%s: unable to find valid certification path".formatted(STRANGE));
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

  private static List<JsonNode> mails(String box) {
    Tool read =
        Tool.run(
            "/usr/bin/python3",
            Path.of("src", "test", "resources", "mail", "read_mails.py").toString(),
            folder.resolve(box).toString());
    assertThat(read.exitCode()).as(read.printed()).isZero();
    return read.printed().lines().map(Product::parse).toList();
  }

  private static JsonNode awaitMail(String box, String kind) {
    return await("a mail of kind %s in %s".formatted(kind, box))
        .atMost(LONGEST)
        .until(
            () -> mails(box).stream().filter(m -> m.path("kind").asText().equals(kind)).findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
