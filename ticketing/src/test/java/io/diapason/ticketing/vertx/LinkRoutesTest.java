package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.message.SignedAction;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.vocabulary.TicketId;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LinkRoutesTest extends OverHttp {

  private static String link(TicketAction.Kind kind, Instant until) {
    TicketKey key = new TicketKey("default", new TicketId(TICKET));
    return "/act/" + SIGNER.token(new SignedAction(key, kind, "ada", until));
  }

  private JsonNode ticket() throws Exception {
    return json(get("/api/v1/tickets/" + TICKET));
  }

  @Test
  void asksBeforeItActsSoThatScannersOfMailDoNot() throws Exception {
    take(anIncident("a").build());
    String link = link(TicketAction.Kind.ACKNOWLEDGE, T0.plusSeconds(60));

    HttpResponse<String> asked = get(link);

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("<form method=\"post\">", TICKET);
    assertThat(asked.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(ticket().path("state").asText()).isEqualTo("TRIAGED");

    assertThat(post(link, "").body()).contains("is acknowledged");
    assertThat(ticket().path("state").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(ticket().path("timeline").toString()).contains("\"by\":\"ada\"");
    assertThat(audited()).contains("\"via\":\"LINK\"", "\"by\":\"ada\"", "ACKNOWLEDGED");
  }

  private String audited() throws Exception {
    return get("/api/v1/tickets/" + TICKET + "/audit").body();
  }

  @Test
  void doesItOnceHoweverOftenItIsPressed() throws Exception {
    take(anIncident("a").build());
    String link = link(TicketAction.Kind.RESOLVE, T0.plusSeconds(60));
    post(link, "");
    long version = ticket().path("version").longValue();

    assertThat(post(link, "").statusCode()).isEqualTo(200);
    assertThat(ticket().path("version").longValue()).isEqualTo(version);
  }

  @Test
  void endsAndCannotBeMadeUp() throws Exception {
    take(anIncident("a").build());
    String ended = link(TicketAction.Kind.RESOLVE, T0.minusSeconds(1));

    assertThat(get(ended).statusCode()).isEqualTo(410);
    assertThat(post(ended, "").statusCode()).isEqualTo(410);
    assertThat(post(ended + "x", "").statusCode()).isEqualTo(404);
    assertThat(get("/act/x").statusCode()).isEqualTo(404);
    assertThat(ticket().path("state").asText()).isEqualTo("TRIAGED");
  }

  @Test
  void takesPressesFromAChat() throws Exception {
    take(anIncident("a").build());
    String press =
        """
        {"callback_query": {"id": "q1", "from": {"id": 7, "username": "al"},
         "data": "acknowledge default/%s"}}"""
            .formatted(TICKET);

    assertThat(post("/callbacks/ops", press).statusCode()).isEqualTo(401);
    assertThat(ticket().path("state").asText()).isEqualTo("TRIAGED");

    HttpResponse<String> answer =
        post("/callbacks/ops", press, "X-Telegram-Bot-Api-Secret-Token", "hush");
    assertThat(json(answer).path("method").asText()).isEqualTo("answerCallbackQuery");
    assertThat(json(answer).path("text").asText()).contains("acknowledged");
    assertThat(ticket().path("state").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(ticket().path("timeline").toString())
        .contains("\"by\":\"ada\"", "Acknowledged: by telegram");
    assertThat(audited()).contains("\"via\":\"CHANNEL\",\"place\":\"telegram\"");
  }

  @Test
  void knowsNoOtherChannel() throws Exception {
    assertProblem(post("/callbacks/other", "{}"), 404, "Expected a channel with buttons");
  }
}
