package io.diapason.ticketing.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.vocabulary.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyReaderTest {

  private static final TicketId TICKET = new TicketId("TKT-0123456789abcdef");

  private final MailIds ids = new MailIds("example.com", new Signer(new Hidden("secret")));
  private final ReplyReader reader = new ReplyReader(ids);
  private final String ours = ids.of(TICKET, "TKT-0123456789abcdef:opened:1");

  private Optional<MailReply> read(String to, String headers, String text) {
    String mail =
        "From: Ada <Ada@Example.com>\r\nTo: x@example.com\r\nMessage-ID: <m1@home>\r\n"
            + headers
            + "\r\n"
            + text;
    return reader.read(List.of(to), mail.getBytes(StandardCharsets.UTF_8));
  }

  private MailReply answer(String headers, String text) {
    return read("x@example.com", "In-Reply-To: " + ours + "\r\n" + headers, text).orElseThrow();
  }

  @Test
  void namesAMailTheSameAtEveryTry() {
    assertThat(ids.of(TICKET, "k"))
        .isEqualTo(ids.of(TICKET, "k"))
        .isNotEqualTo(ids.of(TICKET, "j"));
    assertThat(ours).matches("<[a-z0-9.-]+@example.com>");
  }

  @Test
  void knowsAnAnswerByTheNameThatItRefersTo() {
    MailReply reply = answer("", "I am on it.\r\n\r\nOn Mon, Diapason wrote:\r\n> [P2] New\r\n");

    assertThat(reply)
        .isEqualTo(
            new MailReply(
                TICKET,
                "ada@example.com",
                TicketAction.Kind.ACKNOWLEDGE,
                "I am on it.",
                reply.key(),
                false));
  }

  @Test
  void knowsAnAnswerByTheAddressInAnyCase() {
    String address = ids.replyTo("reply@example.com", TICKET);
    assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);

    assertThat(read(address, "", "ack")).isPresent();
    assertThat(read(address.toUpperCase(Locale.ROOT), "", "ack").orElseThrow().ticket())
        .isEqualTo(TICKET);
  }

  @ParameterizedTest
  @CsvSource({
    "'resolved, it was the disk',RESOLVE",
    "Done!,RESOLVE",
    "ack,ACKNOWLEDGE",
    "'not resolved yet',ACKNOWLEDGE",
    "'',ACKNOWLEDGE"
  })
  void understandsTheFirstWord(String text, TicketAction.Kind kind) {
    assertThat(answer("", text + "\r\n\r\n-- \r\nAda\r\n").kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied\r\n",
        "Precedence: bulk\r\n",
        "X-Autoreply: yes\r\n",
        "Content-Type: multipart/report; boundary=b\r\n"
      })
  void knowsTheAnswersOfMachines(String headers) {
    assertThat(answer(headers, "I am on holiday").isAutomatic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reply+tkt-0123456789abcdef.00000000000000000000000000000000@example.com",
        "reply+tkt-0123456789abcdef@example.com",
        "reply@example.com"
      })
  void believesNoAddressThatIsMadeUp(String to) {
    assertThat(read(to, "", "ack")).isEmpty();
  }

  @Test
  void believesNoNameThatIsMadeUp() {
    String forged = ours.replaceFirst("tkt-0", "tkt-1");

    assertThat(read("x@example.com", "References: " + forged + "\r\n", "ack")).isEmpty();
    assertThat(read("x@example.com", "References: " + ids.thread(TICKET) + "\r\n", "ack"))
        .isEmpty();
  }

  @Test
  void believesNothingWithoutASecret() {
    MailIds unsigned = new MailIds("example.com", null);
    String mail = "From: a@b\r\nIn-Reply-To: " + unsigned.of(TICKET, "k") + "\r\n\r\nack";

    assertThat(new ReplyReader(unsigned).read(List.of(), mail.getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }
}
