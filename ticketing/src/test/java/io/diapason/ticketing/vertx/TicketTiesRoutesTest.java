package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.AnIncident.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.attachment.Attachment;
import io.diapason.vocabulary.TicketId;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicketTiesRoutesTest extends OverHttp {

  private static final String PATH = "/api/v1/tickets/" + TICKET;
  private static final String OTHER = TicketId.of("default", idOf("b")).value();
  private static final String LIST = "/api/v1/tickets?";

  @BeforeEach
  void open() {
    take(anIncident("a").with("x").build(), anIncident("b").titled("DiskFull on db-1").build());
  }

  private JsonNode done(String action, String body) throws Exception {
    HttpResponse<String> answer = post(PATH + "/" + action, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  @Test
  void showsWhoWatchesAndWhatItHasToDoWith() throws Exception {
    done("watch", "{\"by\":\"ada\"}");
    done("watch", "{\"by\":\"ada\",\"person\":\"bob\"}");
    done("link", "{\"relation\":\"url\",\"target\":\"https://wiki.example/x\",\"by\":\"ada\"}");
    done("link", "{\"relation\":\"caused-by\",\"target\":\"PRB0040001\"}");
    done("link", "{\"relation\":\"relates-to\",\"target\":\"" + OTHER + "\"}");
    done("assess", "{\"impact\":\"high\",\"urgency\":\"High\",\"by\":\"ada\"}");
    JsonNode ticket = done("parent", "{\"parent\":\"" + OTHER + "\"}");

    assertThat(ticket.get("watchers").toString()).isEqualTo("[\"ada\",\"bob\"]");
    assertThat(ticket.get("links")).hasSize(3);
    assertThat(ticket.at("/links/0/relation").textValue()).isEqualTo("url");
    assertThat(ticket.at("/links/0/by").textValue()).isEqualTo("ada");
    assertThat(ticket.at("/assessment/impact").textValue()).isEqualTo("HIGH");
    assertThat(ticket.at("/assessment").has("complete")).isFalse();
    assertThat(ticket.get("priority").textValue()).isEqualTo("P1");
    assertThat(ticket.get("parent").textValue()).isEqualTo(OTHER);
    assertThat(json(get("/api/v1/tickets/" + OTHER)).at("/children/0").textValue())
        .isEqualTo(TICKET);
    assertThat(json(get(LIST + "watcher=bob&parent=" + OTHER)).get("items")).hasSize(1);
    assertThat(done("parent", "{\"parent\":null}").has("parent")).isFalse();
    assertThat(done("unwatch", "{\"by\":\"ada\"}").get("watchers")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link|{'relation':'url','target':'javascript:alert(1)'}|http or https",
        "link|{'relation':'change','target':'javascript:alert(1)'}|http or https",
        "link|{'relation':'url','target':'https://u:p@host/'}|without a user",
        "link|{'relation':'url','target':'/etc/passwd'}|http or https",
        "link|{'relation':'duplicates','target':'17'}|TKT-",
        "link|{'relation':'copies','target':'17'}|relates-to, duplicates",
        "link|{'relation':'url'}|'target'",
        "assess|{}|'impact' or 'urgency'",
        "assess|{'impact':'huge'}|HIGH, MEDIUM, LOW",
        "parent|{}|null for none",
        "assign|{'by':'ada'}|null for none",
        "watch|{'who':'ada'}|'person'"
      })
  void namesWhatItCannotUnderstand(String action, String body, String words) throws Exception {
    assertProblem(post(PATH + "/" + action, body.replace('\'', '"')), 400, words);
  }

  @Test
  void givesATicketBackToNobody() throws Exception {
    done("assign", "{\"assignee\":\"ada\"}");
    assertThat(json(get(LIST + "assignee=ada")).get("items")).hasSize(1);
    assertThat(done("assign", "{\"assignee\":null}").has("assignee")).isFalse();
    assertThat(json(get(LIST + "assignee=none")).get("items")).hasSize(2);
  }

  @Test
  void findsTicketsByWordsStatesAndTimes() throws Exception {
    assertThat(json(get(LIST + "q=disk+DB-1")).get("items")).hasSize(1);
    assertThat(json(get(LIST + "q=disk+checkout")).get("items")).isEmpty();
    assertThat(json(get(LIST + "active=true&priority=p1,p2")).get("items")).hasSize(2);
    assertThat(json(get(LIST + "active=false")).get("items")).isEmpty();
    assertThat(json(get(LIST + "from=2026-03-01T00:00:01Z")).get("items")).isEmpty();
    assertThat(json(get(LIST + "to=2026-03-01T00:00:01Z")).get("items")).hasSize(2);
    assertProblem(get(LIST + "active=yes"), 400, "'active'");
    assertProblem(get(LIST + "active=true&state=NEW"), 400, "'active'");
    assertProblem(get(LIST + "from=today"), 400, "'from'");
    assertProblem(get(LIST + "watchers=bob"), 400, "'watcher'");
  }

  @Test
  void keepsFilesAndGivesThemBackAsDownloads() throws Exception {
    HttpResponse<String> answer =
        post(
            PATH + "/attachments?name=a%20%C3%A4.html&by=ada&text=see",
            "<script>",
            "Content-Type",
            "text/html; charset=utf-8");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode file = json(answer).at("/attachments/0");
    assertThat(file.get("name").textValue()).isEqualTo("a ä.html");
    assertThat(file.get("contentType").textValue()).isEqualTo("text/html");
    assertThat(file.get("size").intValue()).isEqualTo(8);
    assertThat(file.get("by").textValue()).isEqualTo("ada");

    HttpResponse<String> back = get(PATH + "/attachments/" + file.get("id").textValue());
    assertThat(back.body()).isEqualTo("<script>");
    assertThat(back.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename*=UTF-8''a%20%C3%A4.html");
    assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(back.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");

    post(PATH + "/attachments?name=a%20%C3%A4.html", "<script>");
    assertThat(json(get(PATH)).get("attachments")).as("the same file is one").hasSize(1);
    assertThat(json(get("/api/v1/audit?action=attachments&by=ada")).at("/items/0/changes/0/after"))
        .hasToString("\"a ä.html\"");
  }

  @Test
  void refusesFilesThatItCannotKeep() throws Exception {
    String to = PATH + "/attachments";
    assertProblem(post(to, "x"), 400, "'name'");
    assertProblem(post(to + "?name=..%2Fx", "x"), 400, "'name'");
    assertProblem(post(to + "?name=x", ""), 400, "1 to 1048576 bytes");
    assertProblem(post(to + "?name=x", "x".repeat(Attachment.LARGEST + 1)), 400, "1048577");
    assertThat(post(to + "?name=x", "x".repeat(2 * Attachment.LARGEST)).statusCode())
        .isEqualTo(413);
    assertProblem(
        post(to + "?name=x", "x", "Content-Type", "multipart/form-data; boundary=b"),
        400,
        "--data-binary");
    assertProblem(post("/api/v1/tickets/TKT-x/attachments?name=x", "x"), 404, "TKT-x");
    assertProblem(get(to + "/nothing"), 404, "nothing");
    for (int i = 0; i < Attachment.MOST; i++) {
      post(to + "?name=f" + i, "x");
    }
    assertProblem(post(to + "?name=more", "x"), 409, "at most 20 attachments");
  }
}
