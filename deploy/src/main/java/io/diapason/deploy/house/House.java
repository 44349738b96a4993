package io.diapason.deploy.house;

import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.HttpSettings;
import io.diapason.deploy.embedded.DataDirectory;
import io.diapason.deploy.embedded.EmbeddedServers;
import io.diapason.deploy.embedded.Supervisor;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.LoopbackPort;
import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.deploy.embedded.part.Progress;
import io.diapason.deploy.house.flink.LiveJob;
import io.diapason.deploy.house.vertx.HouseRoutes;
import io.diapason.deploy.house.vertx.HttpDoor;
import io.diapason.deploy.house.vertx.ModelRoutes;
import io.diapason.deploy.house.vertx.ReloadRoutes;
import io.diapason.deploy.learning.lived.LivedPast;
import io.diapason.deploy.replay.kafka.LoggedEntries;
import io.diapason.deploy.replay.live.ReplayDesk;
import io.diapason.deploy.replay.live.RulesFolder;
import io.diapason.deploy.replay.vertx.ReplayRoutes;
import io.diapason.ingest.network.Tls;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.tribuo.FileAdviserFactory;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole product in one process, but for Elasticsearch, which it starts beside itself. Rooms are
 * opened from the log outwards, so that nothing speaks before it can be heard, and closed in the
 * reverse order.
 */
public final class House implements AutoCloseable {

  /** All that is not told apart yet belongs to one tenant. */
  public static final String TENANT = "default";

  private static final int PARALLELISM = 2;
  private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

  private final Parts parts = new Parts();
  private final Settings settings;
  private volatile DiapasonConfig config;
  private @Nullable IngestRoom ingest;
  private @Nullable TicketingRoom ticketing;

  private House(Settings settings) {
    this.settings = settings;
    this.config = settings.read();
  }

  /**
   * Starts everything on the data of a folder and returns when the door is open.
   *
   * @throws CannotStartException when the configuration has errors or a part does not come up; then
   *     none is left running
   */
  public static House start(Settings settings, Path dataFolder, Progress progress) {
    House house = new House(settings);
    try {
      house.open(dataFolder, progress);
      return house;
    } catch (RuntimeException e) {
      house.close();
      throw e;
    }
  }

  /**
   * Reads the configuration anew and lets it hold as far as a running house can.
   *
   * @throws CannotStartException when it has errors or cannot be put into force; then all stays as
   *     it was
   */
  public synchronized Reload reload() {
    Reload reload = Reload.between(config, settings.read());
    TicketingRoom room = Objects.requireNonNull(ticketing);
    DutyRoom duty = room.prepare(reload.inForce());
    try {
      Objects.requireNonNull(ingest).workBy(reload.inForce());
    } catch (RuntimeException e) {
      duty.close();
      throw e;
    }
    room.workBy(reload.inForce(), duty);
    config = reload.inForce();
    return reload;
  }

  /** Where people and monitoring systems find it. */
  public String address() {
    String scheme = config.http().tls() == null ? "http://" : "https://";
    return scheme + config.http().host() + ":" + config.http().port();
  }

  private void open(Path dataFolder, Progress progress) {
    requireSafeDoor(config.http());
    LoopbackPort.requireFree(config.http().host(), config.http().port());
    DataDirectory data = parts.add("data", DataDirectory.open(dataFolder));
    EmbeddedServers servers = parts.add("servers", EmbeddedServers.start(data, progress));
    PrometheusRegistry registry = new PrometheusRegistry();
    JvmMetrics.builder().register(registry);
    Vertx vertx = Vertx.vertx();
    parts.add("vertx", () -> vertx.close().await(10, TimeUnit.SECONDS));
    InstantSource clock = InstantSource.system();

    progress.say("Kafka is there; starting the pipeline.");
    IngestRoom ingest =
        parts.add("ingest", IngestRoom.open(config, servers.bootstrapServers(), vertx, clock));
    ingest.start();
    this.ingest = ingest;
    ModelWatch models = parts.add("models", ModelWatch.start(data.models(), ingest::setModels));
    ModelGauges.register(registry, models::told);
    Supervisor supervisor =
        parts.add("watch", Supervisor.watch(startJobs(data, servers), WATCH_EVERY));
    servers.awaitBoth();
    TicketingRoom ticketing =
        parts.add(
            "ticketing",
            TicketingRoom.open(
                config,
                new TicketingRoom.World(
                    servers, vertx, clock, registry, ingest.quiet(), data.root())));
    this.ticketing = ticketing;
    DriftWatch drift =
        parts.add(
            "drift watch",
            DriftWatch.start(
                new FileModelStore(data.models()),
                new LivedPast(new LoggedEntries(servers.bootstrapServers()), ticketing.tickets()),
                clock,
                ingest::say));
    ModelGauges.register(registry, drift);

    Router router = Router.router(vertx);
    new HouseRoutes(
            registry,
            () ->
                Stream.of(servers.health(), supervisor.health(), ticketing.health())
                    .flatMap(List<PartHealth>::stream)
                    .toList())
        .mount(router);
    ingest.mount(router, registry, ticketing.alerts(), ticketing.answers());
    ticketing.mount(router);
    new ReplayRoutes(parts.add("replays", desk(data, servers, clock)), TENANT).mount(router);
    new ModelRoutes(drift::models, drift::finished).mount(router);
    new ReloadRoutes(this::reloaded, registry, clock).mount(router);
    HttpDoor.open(vertx, config.http(), router);
  }

  private ReloadRoutes.Answer reloaded() {
    Reload reload = reload();
    return new ReloadRoutes.Answer(reload.applied(), reload.needRestart());
  }

  private List<LiveJob> startJobs(DataDirectory data, EmbeddedServers servers) {
    List<LiveJob> jobs = new ArrayList<>();
    jobs.add(parts.add("pipeline", LiveJob.start(plan(data, servers))));
    if (config.anomalies().isOn()) {
      jobs.add(
          parts.add(
              "anomalies",
              LiveJob.start(
                  new LiveJob.AnomalyPlan(
                      servers.bootstrapServers(),
                      data.anomalyCheckpoints(),
                      PARALLELISM,
                      config.anomalies().finding()))));
    }
    return jobs;
  }

  private ReplayDesk desk(DataDirectory data, EmbeddedServers servers, InstantSource clock) {
    Path named = data.root().resolve("configurations");
    return ReplayDesk.open(
        new ReplayDesk.Place(
            servers.bootstrapServers(),
            data.root(),
            data.root().resolve("replays"),
            new RulesFolder(settings.text(), named)),
        clock);
  }

  private LiveJob.Plan plan(DataDirectory data, EmbeddedServers servers) {
    return new LiveJob.Plan(
        servers.bootstrapServers(),
        config.ingest().alertPartitions(),
        data.checkpoints(),
        PARALLELISM,
        config.correlation().toRoom(),
        new FileAdviserFactory(data.models().toString()));
  }

  /**
   * Who comes from elsewhere must say who they are, which only a certificate does for all pages.
   */
  private static void requireSafeDoor(HttpSettings http) {
    Tls tls = http.tls();
    if (tls != null && tls.knowsItsClients()) {
      return;
    }
    try {
      if (InetAddress.getByName(http.host()).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      throw new CannotStartException(
          "Expected the host to be known, but '%s' is not".formatted(http.host()), e);
    }
    throw new CannotStartException(
        "Expected a loopback host where http.tls.clientAuthorities is not set, because nobody would have to say who they are, but got '%s'. Set it, or put a proxy that authenticates before it."
            .formatted(http.host()));
  }

  /** Stops everything and waits until the data is let go of. */
  @Override
  public void close() {
    parts.close();
  }
}
