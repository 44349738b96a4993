package io.diapason.ticketing.tracker.rest.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebRestTest {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<String> seen = new AtomicReference<>("");
  private HttpServer server;
  private WebRest rest;

  @BeforeEach
  void start() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    rest = new WebRest(vertx, target(server.actualPort(), Duration.ofSeconds(30)));
  }

  private static RestTarget target(int port, Duration timeout) {
    return new RestTarget(
        URI.create("http://127.0.0.1:" + port + "/base/"),
        AllowedHosts.of(List.of("127.0.0.1")),
        Map.of("X-Key", "secret"),
        timeout);
  }

  private void answer(HttpServerRequest request) {
    var response = request.response();
    switch (request.path()) {
      case "/base/echo" ->
          request
              .body()
              .onSuccess(
                  body -> {
                    seen.set(
                        request.method()
                            + " "
                            + request.uri()
                            + " "
                            + request.getHeader("X-Key")
                            + " "
                            + request.getHeader("Content-Type")
                            + " "
                            + body);
                    response.end("{\"ok\": true}");
                  });
      case "/base/limited" -> response.setStatusCode(429).putHeader("Retry-After", "7").end();
      case "/base/secondary" -> response.setStatusCode(403).putHeader("Retry-After", "60").end();
      case "/base/forbidden" -> response.setStatusCode(403).end("not yours");
      case "/base/wrong" -> response.setStatusCode(422).end("{\"errors\": [\"no\n such\"]}");
      case "/base/broken" -> response.setStatusCode(500).end();
      case "/base/page" -> response.end("<html>");
      case "/base/elsewhere" ->
          response.setStatusCode(302).putHeader("Location", "/base/echo").end();
      case "/base/cut" -> request.connection().close();
      case "/base/empty" -> response.setStatusCode(204).end();
      case "/base/silent" -> seen.set("asked");
      default -> response.setStatusCode(404).end();
    }
  }

  @AfterEach
  void end() {
    rest.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private JsonNode call(Call call) {
    return rest.call(call).toCompletableFuture().join();
  }

  private @Nullable TrackerOutage outage(Call call) {
    try {
      call(call);
      return null;
    } catch (CompletionException e) {
      return (TrackerOutage) e.getCause();
    }
  }

  private OutageReason reason(String path) {
    return outage(Call.get(path)).reason();
  }

  @Test
  void sendsJsonAndForms() {
    assertThat(call(Call.get("/echo").query("q", "a b&c=ü")).path("ok").asBoolean()).isTrue();
    assertThat(seen.get()).startsWith("GET /base/echo?q=a%20b%26c%3D%C3%BC secret");

    call(Call.put("/echo").json(VocabularyJson.mapper().createObjectNode().put("a", 1)));
    assertThat(seen.get()).isEqualTo("PUT /base/echo secret application/json {\"a\":1}");

    call(Call.post("/echo").form("input_data", "{\"a\": 1}"));
    assertThat(seen.get())
        .isEqualTo(
            "POST /base/echo secret application/x-www-form-urlencoded input_data=%7B%22a%22%3A%201%7D");

    assertThat(call(Call.get("/empty")).isMissingNode()).isTrue();
  }

  @Test
  void namesWhatWentWrong() {
    assertThat(reason("/limited")).isEqualTo(OutageReason.RATE_LIMITED);
    assertThat(outage(Call.get("/limited")).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(reason("/secondary")).isEqualTo(OutageReason.RATE_LIMITED);
    assertThat(reason("/forbidden")).isEqualTo(OutageReason.AUTH);
    assertThat(reason("/wrong")).isEqualTo(OutageReason.REFUSED);
    assertThat(outage(Call.get("/wrong"))).hasMessage("answered 422: {\"errors\": [\"no such\"]}");
    assertThat(reason("/broken")).isEqualTo(OutageReason.BROKEN);
    assertThat(reason("/page")).isEqualTo(OutageReason.BROKEN);
    assertThat(reason("/cut")).isEqualTo(OutageReason.BROKEN);
    assertThat(reason("/nowhere")).isEqualTo(OutageReason.GONE);
  }

  @Test
  void waitsBeforeItSendsWhatIsToBeSentLater() {
    long before = System.nanoTime();

    call(Call.get("/echo").after(Duration.ofMillis(200)));

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void doesNotWaitForEver() {
    try (WebRest hasty = new WebRest(vertx, target(server.actualPort(), Duration.ofMillis(50)))) {
      assertThatThrownBy(() -> hasty.call(Call.get("/silent")).toCompletableFuture().join())
          .cause()
          .extracting(failure -> ((TrackerOutage) failure).reason())
          .isEqualTo(OutageReason.TIMEOUT);
    }
  }

  @Test
  void followsNoRedirect() {
    assertThat(reason("/elsewhere")).isEqualTo(OutageReason.REFUSED);
    assertThat(seen.get()).isEmpty();
  }

  @Test
  void knowsThatNobodyListens() {
    int port = server.actualPort();
    server.close().toCompletionStage().toCompletableFuture().join();
    try (WebRest other = new WebRest(vertx, target(port, Duration.ofSeconds(30)))) {
      assertThatThrownBy(() -> other.call(Call.get("/echo")).toCompletableFuture().join())
          .cause()
          .extracting(failure -> ((TrackerOutage) failure).reason())
          .isEqualTo(OutageReason.UNREACHABLE);
    }
  }

  @Test
  void callsOnlyHostsThatAreAllowed() {
    assertThatThrownBy(
            () ->
                new RestTarget(
                    URI.create("http://169.254.169.254/"),
                    AllowedHosts.of(List.of("rt.example.org")),
                    Map.of(),
                    Duration.ofSeconds(1)))
        .hasMessageContaining("rt.example.org");
  }
}
