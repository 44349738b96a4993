package io.diapason.ticketing.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.SampleDelivery;
import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.message.mustache.TemplateSet;
import io.diapason.ticketing.message.mustache.TemplateWriter;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.TicketIntent;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Mails to a server that speaks SMTP, read back by a parser of mails. */
final class SmtpNotifierTest {

  private final List<byte[]> mails = Collections.synchronizedList(new ArrayList<>());
  private final List<String> recipients = Collections.synchronizedList(new ArrayList<>());
  private volatile int refusal;
  private SMTPServer server;

  @BeforeEach
  void listen() {
    server = SMTPServer.port(0).messageHandlerFactory(context -> new Mailbox()).build();
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private final class Mailbox implements MessageHandler {

    @Override
    public void from(String from) {}

    @Override
    public void recipient(String recipient) throws RejectException {
      if (refusal > 0) {
        throw new RejectException(refusal, "no");
      }
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
      mails.add(data.readAllBytes());
      return "taken";
    }

    @Override
    public void done() {}
  }

  private Outcome send(int port, Delivery delivery) {
    MailAccount account =
        new MailAccount(
            "127.0.0.1", port, MailAccount.Security.NONE, "", null, Duration.ofSeconds(10));
    Signer signer = new Signer(new Hidden("secret"));
    MailForm form =
        new MailForm(
            "mail",
            "Diapason <pages@example.com>",
            "ops@example.com",
            "reply@example.com",
            new MailIds("example.com", signer));
    Links links = new Links(URI.create("https://ops.example.com"), signer, Duration.ofDays(1));
    TemplateWriter writer = new TemplateWriter(TemplateSet.usual("email", Markup.PLAIN), links);
    try (SmtpNotifier notifier = new SmtpNotifier(account, form, writer)) {
      return notifier.send(delivery).toCompletableFuture().join();
    }
  }

  private Outcome send(TicketIntent.Kind kind) {
    return send(server.getPortAllocated(), SampleDelivery.of(kind));
  }

  private MimeMessage mail(int index) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mails.get(index)));
  }

  @Test
  void writesAMailThatPeopleCanReadAndAnswer() throws Exception {
    assertThat(send(TicketIntent.Kind.ESCALATED).wasDelivered()).isTrue();

    MimeMessage mail = mail(0);
    assertThat(recipients).containsExactly("ops@example.com");
    assertThat(mail.getSubject())
        .isEqualTo("[TKT-0123456789abcdef] HighErrorRate <5%> & *rising* on check_out");
    assertThat(mail.getReplyTo()[0].toString()).startsWith("reply+tkt-0123456789abcdef.");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    BodyPart plain = parts.getBodyPart(0);
    assertThat((String) plain.getContent())
        .startsWith("[P2] Escalated to level 2")
        .contains("Acknowledge: https://ops.example.com/act/", "#INC-0123456789abcdef");
    BodyPart html = parts.getBodyPart(1);
    assertThat((String) html.getContent())
        .contains("HighErrorRate &lt;5%&gt; &amp; *rising* on check_out")
        .doesNotContain("<5%>");
  }

  @Test
  void makesOneThreadOfATicketAndOneNameOfAKey() throws Exception {
    send(TicketIntent.Kind.OPENED);
    send(TicketIntent.Kind.OPENED);
    send(
        server.getPortAllocated(),
        Delivery.of(SampleDelivery.of(TicketIntent.Kind.RESOLVED).notification(), "other"));

    assertThat(mail(1).getMessageID()).isEqualTo(mail(0).getMessageID());
    assertThat(mail(2).getMessageID()).isNotEqualTo(mail(0).getMessageID());
    assertThat(mail(2).getHeader("References")).isEqualTo(mail(0).getHeader("References"));
    assertThat(mail(2).getSubject()).isEqualTo(mail(0).getSubject());
  }

  @ParameterizedTest
  @CsvSource({"550,REFUSED", "451,UNREACHABLE", "421,UNREACHABLE"})
  void saysWhetherAnotherTryMayHelp(int code, Outcome.Reason reason) {
    refusal = code;

    assertThat(send(TicketIntent.Kind.OPENED).reason()).isEqualTo(reason);
  }

  @Test
  void saysThatNobodyIsThere() {
    Outcome outcome = send(1, SampleDelivery.of(TicketIntent.Kind.OPENED));

    assertThat(outcome.reason()).isEqualTo(Outcome.Reason.UNREACHABLE);
    assertThat(outcome.detail()).isEqualTo("127.0.0.1:1: Connection refused");
  }
}
