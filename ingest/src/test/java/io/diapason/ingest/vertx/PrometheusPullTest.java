package io.diapason.ingest.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.prometheus.SampleMetrics;
import io.diapason.ingest.pull.PullPlan;
import io.diapason.ingest.sample.InMemorySampleLog;
import io.diapason.ingest.sample.SampleDesk;
import io.diapason.ingest.sample.WatchedSeries;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.Sample;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks a server that answers as a Prometheus does, well or badly. */
class PrometheusPullTest {

  private static final Duration EVERY = Duration.ofMillis(20);
  private static final int LOOK_BACK = 10;
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private final Vertx vertx = Vertx.vertx();
  private final InMemorySampleLog log = new InMemorySampleLog();
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

  /** How the next questions are answered; well when there is nothing left. */
  private final ConcurrentLinkedQueue<Consumer<HttpServerRequest>> answers =
      new ConcurrentLinkedQueue<>();

  /** A clock that goes on by a second each time it is read. */
  private final AtomicLong seconds = new AtomicLong();

  private @Nullable HttpServer server;
  private @Nullable PrometheusPull pull;

  /** One question as it came. */
  private record Asked(
      String path,
      @Nullable String query,
      @Nullable String authorization,
      Instant start,
      Instant end) {

    static Asked of(HttpServerRequest request) {
      return new Asked(
          request.path(),
          request.getParam("query"),
          request.getHeader("Authorization"),
          moment(request.getParam("start")),
          moment(request.getParam("end")));
    }

    private static Instant moment(@Nullable String text) {
      return text == null ? Instant.EPOCH : Instant.parse(text);
    }
  }

  @BeforeEach
  void listen() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .orTimeout(30, TimeUnit.SECONDS)
            .join();
  }

  @AfterEach
  void close() {
    if (pull != null) {
      pull.close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private void answer(HttpServerRequest request) {
    Consumer<HttpServerRequest> next = answers.poll();
    (next == null ? (Consumer<HttpServerRequest>) PrometheusPullTest::well : next).accept(request);
    asked.add(Asked.of(request));
  }

  /** One value, measured at the end of the stretch that was asked for. */
  private static void well(HttpServerRequest request) {
    Instant end = Instant.parse(request.getParam("end"));
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .end(
            """
            {"status":"success","data":{"resultType":"matrix","result":[
              {"metric":{"job":"shop"},"values":[[%d,"0.5"]]}]}}
            """
                .formatted(end.getEpochSecond()));
  }

  private void ask() {
    URI address = URI.create("http://127.0.0.1:" + server.actualPort());
    PullPlan plan = new PullPlan(address, "up == 1", "up_one", "Bearer abc", EVERY, LOOK_BACK);
    SampleDesk desk = new SampleDesk(log, new WatchedSeries(List.of(), 10), () -> START);
    pull =
        new PrometheusPull(
            plan,
            new PrometheusPull.Ground(
                vertx,
                "default",
                desk,
                new SampleMetrics(new PrometheusRegistry()),
                () -> START.plusSeconds(seconds.incrementAndGet())));
  }

  private Asked next() throws InterruptedException {
    Asked next = asked.poll(30, TimeUnit.SECONDS);
    assertThat(next).as("another question").isNotNull();
    return next;
  }

  @Test
  void asksOnFromWhereTheLastDurableAnswerEnded() throws InterruptedException {
    ask();

    Asked first = next();
    Asked second = next();
    Asked third = next();

    assertThat(first.path()).isEqualTo("/api/v1/query_range");
    assertThat(first.query()).isEqualTo("up == 1");
    assertThat(first.authorization()).isEqualTo("Bearer abc");
    assertThat(first.start()).isEqualTo(first.end().minus(EVERY.multipliedBy(LOOK_BACK)));
    assertThat(second.start()).isEqualTo(first.end().plus(EVERY));
    assertThat(third.start()).isEqualTo(second.end().plus(EVERY));
    assertThat(log.samples().get(0).labels()).containsEntry(Sample.NAME, "up_one");
    assertThat(log.samples()).extracting(Sample::at).startsWith(first.end(), second.end());
  }

  static Stream<Named<Consumer<HttpServerRequest>>> badAnswers() {
    return Stream.of(
        bad("no JSON", request -> request.response().end("<html>Sign in</html>")),
        bad("nothing", request -> request.response().end()),
        bad("an error", request -> request.response().setStatusCode(500).end("boom")),
        bad(
            "values with an error",
            request -> {
              request.response().setStatusCode(503);
              well(request);
            }),
        bad(
            "another place",
            request ->
                request
                    .response()
                    .setStatusCode(302)
                    .putHeader("Location", "/elsewhere?" + request.query())
                    .end()),
        bad("half an answer", PrometheusPullTest::half),
        bad("no answer", request -> request.connection().close()),
        bad(
            "a refusal of Prometheus",
            request ->
                request
                    .response()
                    .setStatusCode(400)
                    .end("{\"status\":\"error\",\"error\":\"parse error\"}")));
  }

  private static Named<Consumer<HttpServerRequest>> bad(
      String name, Consumer<HttpServerRequest> answer) {
    return Named.of(name, answer);
  }

  private static void half(HttpServerRequest request) {
    request
        .response()
        .putHeader("Content-Length", "1000")
        .write("{\"status\":\"success\",")
        .onComplete(written -> request.connection().close());
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void asksAgainForTheSameStretch(Consumer<HttpServerRequest> bad) throws InterruptedException {
    answers.add(PrometheusPullTest::well);
    answers.add(bad);
    answers.add(bad);
    ask();

    Asked good = next();
    Asked failed = next();
    Asked failedAgain = next();
    Asked mended = next();
    Asked after = next();

    Instant from = good.end().plus(EVERY);
    assertThat(List.of(failed, failedAgain, mended)).extracting(Asked::start).containsOnly(from);
    assertThat(after.start()).isEqualTo(mended.end().plus(EVERY));
    assertThat(List.of(good, failed, failedAgain, mended, after))
        .as("a redirect is not followed")
        .extracting(Asked::path)
        .containsOnly("/api/v1/query_range");
    assertThat(log.samples())
        .as("nothing of an answer that failed is kept")
        .extracting(Sample::at)
        .startsWith(good.end(), mended.end());
  }

  @Test
  void asksAgainForWhatTheLogDidNotTake() throws InterruptedException {
    LogOutage full = new LogOutage(LogOutage.Reason.FULL, true, "Expected room, but there is none");
    answers.add(PrometheusPullTest::well);
    answers.add(request -> wellWhile(full, request));
    answers.add(request -> wellWhile(null, request));
    ask();

    Asked good = next();
    Asked refused = next();
    Asked taken = next();
    Asked after = next();

    assertThat(refused.start()).isEqualTo(good.end().plus(EVERY));
    assertThat(taken.start()).isEqualTo(refused.start());
    assertThat(after.start()).isEqualTo(taken.end().plus(EVERY));
    assertThat(log.samples()).extracting(Sample::at).startsWith(good.end(), taken.end());
  }

  private void wellWhile(@Nullable LogOutage outage, HttpServerRequest request) {
    log.cutOff(outage);
    well(request);
  }
}
