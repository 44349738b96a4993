package io.diapason.ticketing.notify;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ticketing.channel.WebhookForm;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.mustache.TemplateSet;
import io.diapason.ticketing.message.mustache.TemplateWriter;
import io.diapason.ticketing.notify.vertx.HttpNotifier;
import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketRules;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpNotifierTest {

  private final Vertx vertx = Vertx.vertx();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private volatile int answer = 200;
  private int port;

  @BeforeEach
  void listen() {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    request.bodyHandler(
                        body -> {
                          heard.add(
                              request.getHeader("Idempotency-Key")
                                  + " "
                                  + request.getHeader("Authorization")
                                  + " "
                                  + body);
                          if (answer > 0) {
                            request
                                .response()
                                .setStatusCode(answer)
                                .putHeader("Location", "http://127.0.0.1:" + port + "/elsewhere")
                                .end();
                          }
                        }))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    port = server.actualPort();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Outcome send(int toPort) {
    TicketIntent intent =
        new TicketPolicy(TicketRules.defaults(true))
            .onIncident(null, anIncident("a").build(), T0)
            .present()
            .intents()
            .get(0);
    String url = "http://127.0.0.1:" + toPort + "/hook/s3cret";
    WebhookForm form = new WebhookForm(new Hidden(url), new Hidden("hush"), null, false);
    HttpNotifier.Wiring wiring =
        new HttpNotifier.Wiring(
            form,
            new TemplateWriter(TemplateSet.usual("webhook", Markup.PLAIN), Links.none()),
            AllowedHosts.of(Set.of("127.0.0.1")),
            Duration.ofMillis(2_000));
    try (HttpNotifier notifier = new HttpNotifier(vertx, () -> T0, wiring)) {
      return notifier.send(Delivery.of(intent.payload(), "key-1")).toCompletableFuture().join();
    }
  }

  @Test
  void postsTheNewsWithItsKeyAndSecret() {
    assertThat(send(port).wasDelivered()).isTrue();
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0)).startsWith("key-1 hush {").contains("\"incidentId\":\"INC-a\"");
  }

  @ParameterizedTest
  @CsvSource({
    "401,AUTH,false",
    "429,RATE_LIMITED,true",
    "503,UNREACHABLE,true",
    "404,REFUSED,false",
    "302,REFUSED,false"
  })
  void saysWhyNobodyWasTold(int status, Outcome.Reason reason, boolean retryable) {
    answer = status;

    Outcome outcome = send(port);

    assertThat(outcome.reason()).isEqualTo(reason);
    assertThat(outcome.retryable()).isEqualTo(retryable);
    assertThat(outcome.detail()).doesNotContain("s3cret", "hush");
    assertThat(heard).hasSize(1);
  }

  @Test
  void givesUpOnOneThatDoesNotAnswer() {
    answer = 0;

    assertThat(send(port).reason()).isEqualTo(Outcome.Reason.TIMEOUT);
  }

  @Test
  void saysThatNobodyIsThere() {
    Outcome outcome = send(1);

    assertThat(outcome.reason()).isEqualTo(Outcome.Reason.UNREACHABLE);
    assertThat(outcome.detail()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example/x",
    "ftp://127.0.0.1/x",
    "http://u:p@127.0.0.1/x",
    "http://127.0.0.1.evil.example/x",
    "/relative"
  })
  void refusesToCallWhereItMayNot(URI url) {
    assertThatThrownBy(() -> AllowedHosts.of(Set.of("127.0.0.1")).require(url, "the webhook"))
        .hasMessageContaining("Expected the webhook's");
  }
}
