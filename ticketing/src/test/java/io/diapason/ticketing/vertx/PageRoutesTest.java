package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PageRoutesTest extends OverHttp {

  @Test
  void streamsWhatChanges() throws Exception {
    HttpResponse<Stream<String>> response = follow("/api/v1/stream");
    try (Stream<String> lines = response.body()) {
      Iterator<String> line = lines.iterator();
      assertThat(line.next()).isEqualTo("retry: 2000");
      take(anIncident("a").with("x").build());

      assertThat(line.next()).isEmpty();
      assertThat(line.next()).isEqualTo("event: ticket");
      assertThat(line.next()).startsWith("data: {\"id\":\"" + TICKET);
      assertThat(line.next()).isEmpty();
      assertThat(line.next()).isEqualTo("event: incident");
      assertThat(line.next()).contains("\"ticketId\":\"" + TICKET).doesNotContain("alerts\":[");
    }
  }

  @Test
  void servesThePageWithNothingForeign() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("https://", "style=", "onclick");
    assertThat(get("/app.js").body()).doesNotContain("innerHTML", "https://");
    assertThat(get("/style.css").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/openapi.yaml").body()).startsWith("openapi: 3.1");
  }
}
