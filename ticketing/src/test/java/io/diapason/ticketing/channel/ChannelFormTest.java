package io.diapason.ticketing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.escalation.Recipient;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageAction;
import io.diapason.ticketing.message.SampleDelivery;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each service is sent. Where a body is written out whole, it is what Alertmanager 0.28 was
 * seen to send to that service, with our words in it and our buttons added.
 */
final class ChannelFormTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_674_087_231);
  private static final Hidden TOKEN = new Hidden("t0ken");
  private static final URI PAGE = URI.create("https://ops.example.com/#INC-1");

  private static Message message(MessageAction... actions) {
    return message("", actions);
  }

  private static Message message(String address, MessageAction... actions) {
    Notification sample = SampleDelivery.of(TicketIntent.Kind.ESCALATED).notification();
    Notification news =
        new Notification(
            sample.tenant(),
            sample.kind(),
            sample.ticketId(),
            sample.incidentId(),
            sample.priority(),
            sample.team(),
            "FIRING KubeNodeNotReady",
            2,
            sample.reason(),
            sample.at(),
            new Recipient("ada", "ops", address));
    return new Message(
        Delivery.of(news, "TKT-1:opened:1"),
        "FIRING KubeNodeNotReady",
        "node-7 is down",
        "",
        PAGE,
        List.of(actions),
        "");
  }

  private static MessageAction acknowledge() {
    return new MessageAction(
        TicketAction.Kind.ACKNOWLEDGE,
        "tok",
        URI.create("https://ops.example.com" + Links.PATH + "tok"));
  }

  private static JsonNode json(OutgoingRequest request) throws IOException {
    return VocabularyJson.mapper().readTree(request.body());
  }

  private static JsonNode json(String text) throws IOException {
    return VocabularyJson.mapper().readTree(text);
  }

  @Test
  void speaksToSlackWithButtonsThatComeBack() throws IOException {
    SlackForm form = new SlackForm(URI.create("https://slack.com/api"), TOKEN, "#ops", true);

    OutgoingRequest request = form.request(message(acknowledge()), NOW);

    assertThat(request.url()).hasToString("https://slack.com/api/chat.postMessage");
    assertThat(request.headers())
        .containsEntry("Authorization", "Bearer t0ken")
        .containsEntry("Content-Type", "application/json");
    assertThat(json(request))
        .isEqualTo(
            json(
                """
                {"channel": "#ops", "text": "FIRING KubeNodeNotReady", "blocks": [
                  {"type": "section", "text": {"type": "mrkdwn",
                   "text": "*<https://ops.example.com/#INC-1|FIRING KubeNodeNotReady>*\\nnode-7 is down"}},
                  {"type": "actions", "elements": [
                    {"type": "button", "text": {"type": "plain_text", "text": "Acknowledge"},
                     "action_id": "acknowledge", "style": "primary",
                     "value": "default/TKT-0123456789abcdef"}]}]}
                """));
  }

  @Test
  void speaksToAWebhookOfSlackWithLinks() throws IOException {
    SlackForm form = new SlackForm(URI.create("https://hooks.slack.com/T/B/X"), null, "", false);

    JsonNode body = json(form.request(message(acknowledge()), NOW));

    assertThat(body.has("channel")).isFalse();
    assertThat(body.at("/blocks/1/elements/0/url").asText())
        .isEqualTo("https://ops.example.com/act/tok");
  }

  @Test
  void speaksToTeamsAsAlertmanagerDoes() throws IOException {
    TeamsForm form = new TeamsForm(new Hidden("https://x.example/workflows/x?sig=s3cret"));

    OutgoingRequest request = form.request(message(acknowledge()), NOW);

    assertThat(request.toString()).doesNotContain("s3cret");
    assertThat(json(request))
        .isEqualTo(
            json(
                """
                {"type":"message","attachments":[{
                  "contentType":"application/vnd.microsoft.card.adaptive","contentUrl":null,
                  "content":{
                    "$schema":"http://adaptivecards.io/schemas/adaptive-card.json",
                    "type":"AdaptiveCard","version":"1.4",
                    "body":[
                      {"type":"TextBlock","text":"FIRING KubeNodeNotReady","weight":"Bolder",
                       "size":"Medium","wrap":true,"style":"heading","color":"Attention"},
                      {"type":"TextBlock","text":"node-7 is down","wrap":true}],
                    "actions":[
                      {"type":"Action.OpenUrl","title":"Acknowledge",
                       "url":"https://ops.example.com/act/tok"},
                      {"type":"Action.OpenUrl","title":"Show",
                       "url":"https://ops.example.com/#INC-1"}],
                    "msteams":{"width":"full"}}}]}
                """));
  }

  @Test
  void speaksToTelegramAsABot() throws IOException {
    TelegramForm form =
        new TelegramForm(URI.create("https://api.telegram.org"), TOKEN, "-100200300", true);

    OutgoingRequest request = form.request(message(acknowledge()), NOW);

    assertThat(request.url()).hasToString("https://api.telegram.org/bott0ken/sendMessage");
    JsonNode body = json(request);
    assertThat(body.path("chat_id").asText()).isEqualTo("-100200300");
    assertThat(body.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(body.path("text").asText()).isEqualTo("FIRING KubeNodeNotReady\nnode-7 is down");
    String data = body.at("/reply_markup/inline_keyboard/0/0/callback_data").asText();
    assertThat(data).isEqualTo("acknowledge default/TKT-0123456789abcdef").hasSizeLessThan(64);
  }

  @Test
  void pushesByNtfyWithAButtonThatActs() throws IOException {
    NtfyForm form = new NtfyForm(URI.create("https://ntfy.sh/"), TOKEN, "pages");

    OutgoingRequest request = form.request(message(acknowledge()), NOW);

    assertThat(request.url()).hasToString("https://ntfy.sh/");
    assertThat(json(request))
        .isEqualTo(
            json(
                """
                {"topic":"pages","title":"FIRING KubeNodeNotReady","message":"node-7 is down",
                 "priority":4,"click":"https://ops.example.com/#INC-1",
                 "actions":[{"action":"http","label":"Acknowledge","method":"POST","clear":true,
                   "url":"https://ops.example.com/act/tok"}]}
                """));
  }

  @Test
  void pushesByGotify() throws IOException {
    OutgoingRequest request =
        new GotifyForm(URI.create("https://push.example"), TOKEN).request(message(), NOW);

    assertThat(request.url()).hasToString("https://push.example/message");
    assertThat(request.headers()).containsEntry("X-Gotify-Key", "t0ken");
    assertThat(json(request).path("priority").intValue()).isEqualTo(8);
  }

  @Test
  void speaksToDiscordAsAlertmanagerDoes() throws IOException {
    DiscordForm form = new DiscordForm(new Hidden("https://discord.com/api/webhooks/1/tok"));

    OutgoingRequest request = form.request(message(acknowledge()), NOW);

    assertThat(request.url()).hasToString("https://discord.com/api/webhooks/1/tok?wait=true");
    assertThat(json(request))
        .isEqualTo(
            json(
                """
                {"content":"","embeds":[{"title":"FIRING KubeNodeNotReady",
                  "description":"node-7 is down\\n[Acknowledge](https://ops.example.com/act/tok)",
                  "color":15233290,"url":"https://ops.example.com/#INC-1"}],
                 "allowed_mentions":{"parse":[]}}
                """));
  }

  @Test
  void speaksToRocketChatAsAlertmanagerDoes() throws IOException {
    RocketChatForm form =
        new RocketChatForm(URI.create("https://chat.example"), "tid", new Hidden("tok"), "#ops");

    OutgoingRequest request = form.request(message(), NOW);

    assertThat(request.url()).hasToString("https://chat.example/api/v1/chat.postMessage");
    assertThat(request.headers())
        .containsEntry("X-Auth-Token", "tok")
        .containsEntry("X-User-Id", "tid");
    assertThat(json(request))
        .isEqualTo(
            json(
                """
                {"channel":"#ops","attachments":[{"title":"FIRING KubeNodeNotReady",
                  "title_link":"https://ops.example.com/#INC-1","text":"node-7 is down",
                  "color":"#E8710A"}]}
                """));
    assertThat(form.outcome(new Reply(200, "", "{\"success\":false}", NOW)).reason())
        .isEqualTo(Outcome.Reason.REFUSED);
  }

  @Test
  void speaksToMattermostWithButtonsThatAreSigned() throws IOException {
    MattermostForm form =
        new MattermostForm(
            URI.create("https://mm.example"),
            TOKEN,
            "4xp9fdt77pncbef59f4k1qe83o",
            URI.create("https://ops.example.com/callbacks/mm"));

    OutgoingRequest request = form.request(message(acknowledge()), NOW);

    assertThat(request.url()).hasToString("https://mm.example/api/v4/posts");
    assertThat(request.headers()).containsEntry("Authorization", "Bearer t0ken");
    JsonNode body = json(request);
    assertThat(body.path("channel_id").asText()).isEqualTo("4xp9fdt77pncbef59f4k1qe83o");
    JsonNode button = body.at("/props/attachments/0/actions/0");
    assertThat(button.at("/integration/url").asText())
        .isEqualTo("https://ops.example.com/callbacks/mm");
    assertThat(button.at("/integration/context/token").asText()).isEqualTo("tok");
  }

  @Test
  void writesAndCallsByTwilio() {
    URI api = URI.create("https://api.twilio.com");

    OutgoingRequest text =
        new TwilioForm(api, "AC1", TOKEN, "+15550001", false).request(message("+15550002"), NOW);
    OutgoingRequest call =
        new TwilioForm(api, "AC1", TOKEN, "+15550001", true).request(message("+15550002"), NOW);

    assertThat(text.url())
        .hasToString("https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json");
    assertThat(text.headers()).containsEntry("Authorization", "Basic QUMxOnQwa2Vu");
    assertThat(text.body())
        .startsWith("To=%2B15550002&From=%2B15550001&Body=FIRING+KubeNodeNotReady");
    assertThat(call.url()).hasToString("https://api.twilio.com/2010-04-01/Accounts/AC1/Calls.json");
    assertThat(call.body()).contains("Twiml=%3CResponse%3E%3CSay%3EFIRING+KubeNodeNotReady");
  }

  @Test
  void goesWhereTheContactRuleSays() throws IOException {
    NtfyForm form = new NtfyForm(URI.create("https://ntfy.sh"), null, "pages");

    assertThat(json(form.request(message("ada-private"), NOW)).path("topic").asText())
        .isEqualTo("ada-private");
  }

  @Test
  void putsNewsIntoAnEnvelopeOfCloudEvents() throws IOException {
    WebhookForm form = new WebhookForm(new Hidden("https://x.example/y"), null, null, true);

    OutgoingRequest request = form.request(message(), NOW);

    assertThat(request.headers())
        .containsEntry("Content-Type", "application/cloudevents+json")
        .containsEntry("Idempotency-Key", "TKT-1:opened:1");
    JsonNode event = json(request);
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("id").asText()).isEqualTo("TKT-1:opened:1");
    assertThat(event.path("type").asText()).isEqualTo("io.diapason.ticket.escalated");
    assertThat(event.at("/data/ticketId").asText()).isEqualTo("TKT-0123456789abcdef");
  }

  /** The values of GitHub's and of Standard Webhooks' documentation were computed by OpenSSL. */
  @Test
  void signsForBothKindsOfReceivers() {
    Hidden secret = new Hidden("It's a Secret to Everybody");
    WebhookForm form = new WebhookForm(new Hidden("https://x.example/y"), null, secret, false);

    OutgoingRequest request = form.request(message(), NOW);

    assertThat(request.headers())
        .containsEntry("webhook-id", "TKT-1:opened:1")
        .containsEntry("webhook-timestamp", "1674087231")
        .hasEntrySatisfying("webhook-signature", v -> assertThat(v).startsWith("v1,"))
        .hasEntrySatisfying("X-Hub-Signature-256", v -> assertThat(v).startsWith("sha256="));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ok\":true}||true",
        "{\"ok\":false,\"error\":\"channel_not_found\"}|REFUSED|false",
        "{\"ok\":false,\"error\":\"invalid_auth\"}|AUTH|false",
        "{\"ok\":false,\"error\":\"ratelimited\"}|RATE_LIMITED|false"
      })
  void readsThatSlackSaysYesToMistakes(String body, Outcome.Reason reason, boolean delivered) {
    SlackForm form = new SlackForm(URI.create("https://slack.com/api"), TOKEN, "#ops", true);

    Outcome outcome = form.outcome(new Reply(200, "", body, NOW));

    assertThat(outcome.reason()).isEqualTo(reason);
    assertThat(outcome.wasDelivered()).isEqualTo(delivered);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30||1674087261",
        "0.5||1674087232",
        "Thu, 19 Jan 2023 00:14:51 GMT||1674087291",
        "''|{\"ok\":false,\"parameters\":{\"retry_after\":5}}|1674087236",
        "''|{\"retry_after\":64.2}|1674087296",
        "999999||1674090831"
      })
  void comesAgainWhenItIsWanted(String header, String body, long second) {
    Outcome outcome = new Reply(429, header, body == null ? "" : body, NOW).outcome("x");

    assertThat(outcome.retryable()).isTrue();
    assertThat(outcome.notBefore())
        .isBetween(Instant.ofEpochSecond(second - 1), Instant.ofEpochSecond(second));
  }
}
