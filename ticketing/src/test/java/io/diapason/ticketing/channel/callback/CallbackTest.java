package io.diapason.ticketing.channel.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketAction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackTest {

  private static final String TICKET = "TKT-0123456789abcdef";

  /** The example of Slack's own documentation. */
  private static final Hidden SLACK = new Hidden("8f742231b10e8888abcd99yyyzzz85a5");

  private static final String COMMAND =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
          + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
          + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final Instant THEN = Instant.ofEpochSecond(1_531_420_618);

  private static Heard slack(String signature, String body, Instant now) {
    Map<String, String> headers =
        Map.of("x-slack-request-timestamp", "1531420618", "x-slack-signature", signature);
    return new SlackCallback(SLACK).read(new Posted(headers, body), now);
  }

  private static String signed(String body) {
    byte[] key = SLACK.value().getBytes(StandardCharsets.UTF_8);
    byte[] content = ("v0:1531420618:" + body).getBytes(StandardCharsets.UTF_8);
    return "v0=" + HexFormat.of().formatHex(Signer.hmac("HmacSHA256", key, content));
  }

  private static String press(String word, String value) {
    String json =
        """
        {"type": "block_actions", "user": {"id": "UA8RXUSPL", "username": "jtorrance"},
         "actions": [{"action_id": "%s", "value": "%s", "type": "button",
                      "action_ts": "1548426417.840180"}]}
        """
            .formatted(word, value);
    return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  @Test
  void believesWhatSlackSigned() {
    assertThat(slack(SIGNATURE, COMMAND, THEN).status()).isEqualTo(200);
    assertThat(slack(SIGNATURE, COMMAND, THEN.plusSeconds(300)).status()).isEqualTo(200);
  }

  @Test
  void believesNothingElse() {
    assertThat(slack(SIGNATURE, COMMAND + "x", THEN).status()).isEqualTo(401);
    assertThat(slack("", COMMAND, THEN).status()).isEqualTo(401);
    assertThat(slack(SIGNATURE, COMMAND, THEN.plusSeconds(301)).status()).isEqualTo(401);
    assertThat(slack(SIGNATURE, COMMAND, THEN.minusSeconds(301)).status()).isEqualTo(401);
  }

  @Test
  void readsAPressInSlack() {
    String body = press("acknowledge", "default/" + TICKET);

    Press press = slack(signed(body), body, THEN).press();

    assertThat(press).isNotNull();
    assertThat(press.kind()).isEqualTo(TicketAction.Kind.ACKNOWLEDGE);
    assertThat(press.ticket()).hasToString("default|" + TICKET);
    assertThat(press.user()).isEqualTo("UA8RXUSPL");
    assertThat(press.name()).isEqualTo("jtorrance");
    assertThat(press.key()).isEqualTo("slack-UA8RXUSPL-1548426417.840180");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default/TKT-1", "/TKT-0123456789abcdef", "click_me_123", ""})
  void leavesButtonsOfOthersAlone(String value) {
    String body = press("acknowledge", value);

    assertThat(slack(signed(body), body, THEN).press()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "payload=", "payload=%7B", "x", "payload=[]"})
  void survivesWhatIsNoPress(String body) {
    assertThat(slack(signed(body), body, THEN)).isEqualTo(Heard.nothing("no button of ours"));
  }
}
