package io.diapason.ticketing.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignerTest {

  private final Signer signer = new Signer(new Hidden("secret"));
  private final SignedAction action =
      new SignedAction(
          new TicketKey("acme.org", new TicketId("TKT-0123456789abcdef")),
          TicketAction.Kind.ACKNOWLEDGE,
          "ada.l",
          Instant.parse("2026-03-01T00:00:00Z"));

  @Test
  void readsBackWhatItSigned() {
    assertThat(signer.read(signer.token(action))).contains(action);
  }

  @Test
  void writesNoLetterThatAnAddressCannotHave() {
    assertThat(signer.token(action)).matches("[A-Za-z0-9_.-]+");
  }

  @Test
  void refusesEveryTokenWithAnotherLetter() {
    String token = signer.token(action);
    for (int at = 0; at < token.length(); at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(signer.read(forged)).as("%d", at).isEmpty();
    }
  }

  @Test
  void refusesTheSignatureOfAnother() {
    assertThat(new Signer(new Hidden("other")).read(signer.token(action))).isEmpty();
  }

  @Test
  void refusesASignatureForAnotherPurpose() {
    assertThat(signer.isSignature(signer.sign("mail", "x"), "link", "x")).isFalse();
    assertThat(signer.isSignature(signer.sign("mail", "x"), "mail", "x")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "....."})
  void refusesWhatIsNoToken(String text) {
    assertThat(signer.read(text)).isEmpty();
  }

  @Test
  void showsNoSecret() {
    assertThat(new Signer(new Hidden("hush")).toString()).doesNotContain("hush");
  }
}
