package io.diapason.deploy.house;

import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.embedded.EmbeddedServers;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.ingest.smtp.Answers;
import io.diapason.ingest.vertx.AlertView;
import io.diapason.ticketing.api.TicketJson;
import io.diapason.ticketing.desk.AuditDesk;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.OnCallDesk;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.ReplyDesk;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.TicketWorker;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.explanation.ExplanationDesk;
import io.diapason.ticketing.explanation.QuietView;
import io.diapason.ticketing.kafka.Reading;
import io.diapason.ticketing.kafka.StreamFeed;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.vertx.AttachmentRoutes;
import io.diapason.ticketing.vertx.AuditRoutes;
import io.diapason.ticketing.vertx.ExplanationRoutes;
import io.diapason.ticketing.vertx.IncidentRoutes;
import io.diapason.ticketing.vertx.OnCallRoutes;
import io.diapason.ticketing.vertx.OverrideRoutes;
import io.diapason.ticketing.vertx.PageRoutes;
import io.diapason.ticketing.vertx.StreamRoutes;
import io.diapason.ticketing.vertx.Tenancy;
import io.diapason.ticketing.vertx.TicketRoutes;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentSnapshot;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** The room {@code ticketing}, on the stream and the store of this house. */
final class TicketingRoom implements AutoCloseable {

  /** With it the names of all indices begin. */
  static final String INDEX_PREFIX = "diapason";

  /** How often it is looked whether somebody else booked an override. */
  private static final long LOOK_MILLIS = 5_000;

  /** What the room finds in this house. */
  record World(
      EmbeddedServers servers,
      Vertx vertx,
      InstantSource clock,
      PrometheusRegistry registry,
      QuietView quiet,
      Path data) {}

  private final Parts parts = new Parts();
  private final Tenancy tenancy = Tenancy.single(House.TENANT);
  private final TicketDesk desk;
  private final TicketWorker worker;
  private final StreamFeed<IncidentSnapshot> feed;
  private final ExplanationDesk explanations;
  private final StreamRoutes stream;
  private final OnCallDesk oncall;
  private final AuditDesk audit;
  private final PolicyInForce policy;
  private final DutyRoom.Ground ground;
  private final World world;
  private final TicketingStores stores;
  private final DutyShift shift;
  private volatile EstatePairs pairs;

  private TicketingRoom(DiapasonConfig config, World world) {
    this.world = world;
    RestClient connection =
        parts.add(
            "elasticsearch connection",
            RestClient.builder(HttpHost.create(world.servers().elasticsearch().toString()))
                .build());
    ElasticGate gate = parts.add("elasticsearch gate", new ElasticGate(connection, INDEX_PREFIX));
    stores = TicketingStores.open(gate);
    TicketingMetrics metrics = new TicketingMetrics(world.registry());
    policy = new PolicyInForce(DutyRules.tickets(config));
    oncall = onCallDesk(config);
    oncall.tell(plan -> policy.workBy(DutyRules.tickets(config, plan)));
    TicketJson json = new TicketJson(policy, world.clock());
    stream = parts.add("stream", new StreamRoutes(world.vertx(), metrics, tenancy, json));
    audit = new AuditDesk(stores.audit(), world.clock());
    DeskEnds ends = new DeskEnds(world.clock(), stream, metrics, stores.audit());
    desk = new TicketDesk(stores.tickets(), policy, ends);
    TrackerMetrics mirrored = new TrackerMetrics(world.registry());
    ground = new DutyRoom.Ground(world, gate, stores, desk, mirrored, oncall, audit, tenancy);
    shift = parts.add("duty", new DutyShift(world.vertx(), DutyRoom.open(config, ground)));
    // One worker a process: its start names it.
    String owner = "w-" + ProcessHandle.current().pid() + "-" + world.clock().millis();
    worker =
        parts.add(
            "worker",
            new TicketWorker(
                desk,
                delivery -> shift.current().channels().notifier().send(delivery),
                metrics,
                WorkerConfig.defaults(owner)));
    worker.start(House.TENANT);
    IncidentIntake intake = new IncidentIntake(desk, stores.view(), stream, worker::wake);
    feed =
        feed(
            Reading.incidents(
                intake,
                snapshot -> shift.current().remedies().runbooks().consider(snapshot),
                metrics));
    feed(Reading.explanations(stores.reasons(), metrics));
    pairs = pairs(config);
    explanations =
        new ExplanationDesk(
            stores.view(),
            stores.reasons(),
            world.quiet(),
            (tenant, elder, younger) -> pairs.compare(tenant, elder, younger));
  }

  private OnCallDesk onCallDesk(DiapasonConfig config) {
    OnCallDesk opened =
        new OnCallDesk(config.duty().oncall(), stores.overrides(), House.TENANT, world.clock());
    within(opened.refresh());
    long look =
        world
            .vertx()
            .setPeriodic(
                LOOK_MILLIS,
                id -> {
                  var unused = opened.refresh();
                });
    parts.add("on-call desk", () -> world.vertx().cancelTimer(look));
    return opened;
  }

  private <T> StreamFeed<T> feed(Reading<T> reading) {
    StreamFeed<T> opened =
        parts.add(
            reading.group(),
            new StreamFeed<>(
                Map.of(
                    "bootstrap.servers",
                    world.servers().bootstrapServers(),
                    // A member with a name takes the place of the one before it, which was perhaps
                    // killed; one without would wait 45 s until the group gives that one up.
                    "group.instance.id",
                    "embedded"),
                reading));
    opened.start();
    return opened;
  }

  static TicketingRoom open(DiapasonConfig config, World world) {
    return new TicketingRoom(config, world);
  }

  private static EstatePairs pairs(DiapasonConfig config) {
    return new EstatePairs(config.correlation().toRoom(), config.estate());
  }

  /** Opens what another configuration needs, beside what works now. */
  DutyRoom prepare(DiapasonConfig config) {
    return DutyRoom.open(config, ground);
  }

  /** From now on another configuration holds, and what was opened for it works. */
  void workBy(DiapasonConfig config, DutyRoom next) {
    within(
        oncall.planBy(
            config.duty().oncall(), plan -> policy.workBy(DutyRules.tickets(config, plan))));
    pairs = pairs(config);
    shift.relieve(next);
    worker.planAnew(House.TENANT);
  }

  void mount(Router router) {
    shift.mount(router);
    new IncidentRoutes(stores.view(), stores.tickets(), desk, tenancy).mount(router);
    new ExplanationRoutes(explanations, tenancy).mount(router);
    new AttachmentRoutes(desk, stores.files(), tenancy).mount(router);
    new TicketRoutes(stores.tickets(), desk, tenancy).mount(router);
    new AuditRoutes(audit.log(), stores.tickets(), tenancy).mount(router);
    new OnCallRoutes(oncall::plan, desk.clock()).mount(router);
    new OverrideRoutes(oncall, audit, tenancy).mount(router);
    stream.mount(router);
    new PageRoutes().mount(router);
  }

  /** Takes answers to mails. */
  Answers answers() {
    ReplyDesk replies = new ReplyDesk(desk, oncall::plan, House.TENANT);
    return (recipients, mail) -> shift.current().channels().answers(replies).take(recipients, mail);
  }

  TicketStore tickets() {
    return stores.tickets();
  }

  AlertView alerts() {
    return new AlertView() {
      @Override
      public CompletionStage<List<IncidentAlert>> openAlerts(String tenant) {
        return stores.view().openAlerts(tenant);
      }

      @Override
      public CompletionStage<Optional<IncidentAlert>> find(String tenant, Fingerprint fingerprint) {
        return stores.view().find(tenant, fingerprint);
      }
    };
  }

  List<PartHealth> health() {
    return List.of(
        new PartHealth("feed", feed.isHealthy(), feed.lag() + " snapshots behind"),
        new PartHealth("ticket-worker", worker.isHealthy(), ""));
  }

  static <T> T within(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Expected to wait for Elasticsearch, but was interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new CannotStartException(
          "Expected Elasticsearch to prepare its indices within 30s, but " + e, e);
    }
  }

  @Override
  public void close() {
    parts.close();
  }
}
