package io.diapason.ingest.vertx;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.admission.TickPolicy;
import io.diapason.ingest.heartbeat.HeartbeatDesk;
import io.diapason.ingest.heartbeat.HeartbeatPolicy;
import io.diapason.ingest.heartbeat.InMemoryHeartbeats;
import io.diapason.ingest.ledger.Books;
import io.diapason.ingest.maintenance.InMemoryWindows;
import io.diapason.ingest.maintenance.WindowDesk;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.prometheus.HeartbeatMetrics;
import io.diapason.ingest.prometheus.IngestMetrics;
import io.diapason.ingest.prometheus.LedgerMetrics;
import io.diapason.ingest.prometheus.QuietMetrics;
import io.diapason.ingest.prometheus.SampleMetrics;
import io.diapason.ingest.remark.InMemoryRemarks;
import io.diapason.ingest.remark.RemarkDesk;
import io.diapason.ingest.sample.InMemorySampleLog;
import io.diapason.ingest.sample.SampleDesk;
import io.diapason.ingest.sample.WatchedSeries;
import io.diapason.ingest.silence.InMemorySilences;
import io.diapason.ingest.source.catalogue.KnownSources;
import io.diapason.ingest.stream.InMemoryEventLog;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The doors on a real server over an in-memory log, with a client to call them. */
final class HttpDoors implements AutoCloseable {

  /** How long a connection may be silent at first; not so short that a slow machine cuts it. */
  private static final Duration CONNECTION = Duration.ofSeconds(5);

  final InMemoryEventLog log = new InMemoryEventLog(2);
  final InMemorySampleLog samples = new InMemorySampleLog();
  final PrometheusRegistry registry = new PrometheusRegistry();
  final List<IncidentAlert> open = new ArrayList<>();
  final Door door = new Door("d-test", InstantSource.system(), log, Instant.EPOCH);
  final QuietList quiet = new QuietList();
  final InMemorySilences silences = new InMemorySilences();
  volatile @Nullable LedgerSnapshot engine;

  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private final HttpServer server;
  private final Router router;
  private final TickerTimer ticker;
  private final HeartbeatTimer heartbeatTimer;

  HttpDoors() {
    this(Guard.open());
  }

  HttpDoors(Guard guard) {
    router = Router.router(vertx);
    Doorway doorway =
        new Doorway(
            door, AdmissionPolicy.defaults(), new IngestMetrics(registry), "default", guard);
    Books books = new Books(door, tenant -> engine, "default");
    LedgerMetrics.register(registry, books::statement);
    new AlertRoutes(doorway).mount(router);
    HeartbeatDesk desk =
        new HeartbeatDesk(
            new InMemoryHeartbeats(),
            new CountedDoor(door, doorway.policy(), doorway.metrics(), "default"),
            HeartbeatPolicy.defaults(),
            InstantSource.system());
    HeartbeatMetrics.register(registry, desk::count);
    new HeartbeatRoutes(doorway, desk).mount(router);
    new OpsgenieHeartbeatRoutes(doorway, desk).mount(router);
    heartbeatTimer = new HeartbeatTimer(vertx, desk, Duration.ofMillis(50));
    AlertView view = new ViewWithQuiet(new OpenAlert.View(open), quiet);
    new AlertmanagerRoutes(view, new Hush(silences, quiet), InstantSource.system(), "default")
        .mount(router);
    new SilenceRoutes(silences, AdmissionPolicy.defaults(), InstantSource.system(), "default")
        .mount(router);
    WindowDesk windows = new WindowDesk(new InMemoryWindows(), door);
    new WindowRoutes(windows, AdmissionPolicy.defaults(), InstantSource.system(), "default")
        .mount(router);
    QuietMetrics.register(registry, () -> quiet.of("default"));
    new PagerDutyRoutes(doorway).mount(router);
    OpsgenieAdditions additions =
        new OpsgenieAdditions(
            new RemarkDesk(new InMemoryRemarks(), InstantSource.system()),
            silences,
            InstantSource.system());
    new OpsgenieReads(view, books, additions).mount(router);
    new OpsgenieRemarkRoutes(doorway, view, additions).mount(router);
    new OpsgenieRoutes(doorway, view, additions).mount(router);
    new WebhookRoutes(doorway, KnownSources.all()).mount(router);
    new RemoteWriteRoutes(
            doorway,
            new SampleDesk(
                samples, new WatchedSeries(List.of(List.of()), 100), InstantSource.system()),
            new SampleMetrics(registry))
        .mount(router);
    new LedgerRoutes(books, log, doorway.replays()).mount(router);
    server = done(FrontDoor.server(vertx, CONNECTION, null, router).listen(0, "127.0.0.1"));
    ticker = new TickerTimer(vertx, door, InstantSource.system(), TickPolicy.defaults());
  }

  /** What is answered here, such as {@code POST /v2/enqueue}. */
  Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (Route route : router.getRoutes()) {
      if (route.getPath() != null && route.methods() != null) {
        route.methods().forEach(method -> routes.add(method + " " + route.getPath()));
      }
    }
    return routes;
  }

  TickerTimer ticker() {
    return ticker;
  }

  HttpResponse<Buffer> post(String path, byte[] body) {
    return post(path, body, "application/json");
  }

  HttpResponse<Buffer> post(String path, byte[] body, String contentType) {
    return done(
        client
            .post(server.actualPort(), "127.0.0.1", path)
            .putHeader("Content-Type", contentType)
            .sendBuffer(Buffer.buffer(body)));
  }

  HttpResponse<Buffer> put(String path, byte[] body) {
    return done(client.put(server.actualPort(), "127.0.0.1", path).sendBuffer(Buffer.buffer(body)));
  }

  HttpResponse<Buffer> post(String path, byte[] body, Map<String, String> headers) {
    var request = client.post(server.actualPort(), "127.0.0.1", path);
    headers.forEach(request::putHeader);
    return done(request.sendBuffer(Buffer.buffer(body)));
  }

  int port() {
    return server.actualPort();
  }

  HttpResponse<Buffer> get(String path) {
    return done(client.get(server.actualPort(), "127.0.0.1", path).send());
  }

  HttpResponse<Buffer> send(HttpMethod method, String path, byte[] body) {
    return done(
        client
            .request(method, server.actualPort(), "127.0.0.1", path)
            .sendBuffer(Buffer.buffer(body)));
  }

  HttpResponse<Buffer> delete(String path) {
    return done(client.delete(server.actualPort(), "127.0.0.1", path).send());
  }

  /** The events in the log, without the ticks. */
  List<AlertEvent> events() {
    return log.alerts().stream()
        .flatMap(List::stream)
        .filter(event -> event.kind() != AlertEvent.Kind.TICK)
        .toList();
  }

  static JsonNode json(HttpResponse<Buffer> response) {
    try {
      return VocabularyJson.mapper().readTree(response.body().getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    ticker.close();
    heartbeatTimer.close();
    done(vertx.close());
  }

  private static <T> T done(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(30, SECONDS).join();
  }
}
