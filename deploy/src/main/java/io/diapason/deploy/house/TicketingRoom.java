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
import io.diapason.ticketing.elastic.ElasticAttachmentStore;
import io.diapason.ticketing.elastic.ElasticAuditLog;
import io.diapason.ticketing.elastic.ElasticExplanationStore;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.elastic.ElasticIncidentView;
import io.diapason.ticketing.elastic.ElasticOverrideStore;
import io.diapason.ticketing.elastic.ElasticThrottleStore;
import io.diapason.ticketing.elastic.ElasticTicketStore;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/** The room {@code ticketing}, on the stream and the store of this house. */
final class TicketingRoom implements AutoCloseable {

  /** With it the names of all indices begin. */
  static final String INDEX_PREFIX = "diapason";

  /** How often it is looked whether somebody else booked an override. */
  private static final long LOOK_MILLIS = 5_000;

  /** How long what a former configuration made may still work at what it began. */
  private static final long LINGER_MILLIS = 60_000;

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
  private final ElasticIncidentView view;
  private final ElasticTicketStore store;
  private final TicketDesk desk;
  private final TicketWorker worker;
  private final StreamFeed<IncidentSnapshot> feed;
  private final ExplanationDesk explanations;
  private final StreamRoutes stream;
  private final OnCallDesk oncall;
  private final AuditDesk audit;
  private final ElasticAttachmentStore files;
  private final PolicyInForce policy;
  private final DutyRoom.Ground ground;
  private final World world;
  private final Set<DutyRoom> former = ConcurrentHashMap.newKeySet();
  private volatile DutyRoom duty;
  private @Nullable Router router;
  private volatile EstatePairs pairs;

  private TicketingRoom(DiapasonConfig config, World world) {
    this.world = world;
    RestClient connection =
        parts.add(
            "elasticsearch connection",
            RestClient.builder(HttpHost.create(world.servers().elasticsearch().toString()))
                .build());
    ElasticGate gate = parts.add("elasticsearch gate", new ElasticGate(connection, INDEX_PREFIX));
    view = new ElasticIncidentView(gate);
    store = new ElasticTicketStore(gate);
    within(view.prepare());
    within(store.prepare());
    TicketingMetrics metrics = new TicketingMetrics(world.registry());
    policy = new PolicyInForce(DutyRules.tickets(config));
    oncall = onCallDesk(config, world, gate);
    oncall.tell(plan -> policy.workBy(DutyRules.tickets(config, plan)));
    TicketJson json = new TicketJson(policy, world.clock());
    stream = parts.add("stream", new StreamRoutes(world.vertx(), metrics, tenancy, json));
    ElasticAuditLog log = new ElasticAuditLog(gate);
    within(log.prepare());
    files = new ElasticAttachmentStore(gate);
    within(files.prepare());
    audit = new AuditDesk(log, world.clock());
    DeskEnds ends = new DeskEnds(world.clock(), stream, metrics, log);
    desk = new TicketDesk(store, policy, ends);
    ElasticThrottleStore throttles = new ElasticThrottleStore(gate);
    within(throttles.prepare());
    ground =
        new DutyRoom.Ground(
            world,
            gate,
            view,
            store,
            desk,
            throttles,
            new TrackerMetrics(world.registry()),
            oncall,
            audit,
            tenancy);
    duty = DutyRoom.open(config, ground);
    parts.add("duty", () -> duty.close());
    // One worker a process: its start names it.
    String owner = "w-" + ProcessHandle.current().pid() + "-" + world.clock().millis();
    worker =
        parts.add(
            "worker",
            new TicketWorker(
                desk,
                delivery -> duty.channels().notifier().send(delivery),
                metrics,
                WorkerConfig.defaults(owner)));
    worker.start(House.TENANT);
    IncidentIntake intake = new IncidentIntake(desk, view, stream, worker::wake);
    feed =
        feed(
            world,
            Reading.incidents(
                intake, snapshot -> duty.remedies().runbooks().consider(snapshot), metrics));
    ElasticExplanationStore reasons = new ElasticExplanationStore(gate);
    within(reasons.prepare());
    feed(world, Reading.explanations(reasons, metrics));
    pairs = pairs(config);
    explanations =
        new ExplanationDesk(
            view,
            reasons,
            world.quiet(),
            (tenant, elder, younger) -> pairs.compare(tenant, elder, younger));
  }

  private OnCallDesk onCallDesk(DiapasonConfig config, World world, ElasticGate gate) {
    ElasticOverrideStore books = new ElasticOverrideStore(gate);
    within(books.prepare());
    OnCallDesk opened = new OnCallDesk(config.duty().oncall(), books, House.TENANT, world.clock());
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

  private <T> StreamFeed<T> feed(World world, Reading<T> reading) {
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
    DutyRoom before = duty;
    within(
        oncall.planBy(
            config.duty().oncall(), plan -> policy.workBy(DutyRules.tickets(config, plan))));
    pairs = pairs(config);
    duty = next;
    // First the new routes, so that there is no moment without any.
    next.mount(Objects.requireNonNull(router));
    before.rest();
    worker.planAnew(House.TENANT);
    // Whoever is being told, or works, is not cut off in the middle.
    former.add(before);
    var unused =
        world
            .vertx()
            .timer(LINGER_MILLIS, TimeUnit.MILLISECONDS)
            .compose(timer -> world.vertx().executeBlocking(() -> leave(before)));
  }

  private boolean leave(DutyRoom room) {
    room.close();
    return former.remove(room);
  }

  void mount(Router router) {
    this.router = router;
    duty.mount(router);
    new IncidentRoutes(view, store, desk, tenancy).mount(router);
    new ExplanationRoutes(explanations, tenancy).mount(router);
    new AttachmentRoutes(desk, files, tenancy).mount(router);
    new TicketRoutes(store, desk, tenancy).mount(router);
    new AuditRoutes(audit.log(), store, tenancy).mount(router);
    new OnCallRoutes(oncall::plan, desk.clock()).mount(router);
    new OverrideRoutes(oncall, audit, tenancy).mount(router);
    stream.mount(router);
    new PageRoutes().mount(router);
  }

  /** Takes answers to mails. */
  Answers answers() {
    ReplyDesk replies = new ReplyDesk(desk, oncall::plan, House.TENANT);
    return (recipients, mail) -> duty.channels().answers(replies).take(recipients, mail);
  }

  TicketStore tickets() {
    return store;
  }

  AlertView alerts() {
    return new AlertView() {
      @Override
      public CompletionStage<List<IncidentAlert>> openAlerts(String tenant) {
        return view.openAlerts(tenant);
      }

      @Override
      public CompletionStage<Optional<IncidentAlert>> find(String tenant, Fingerprint fingerprint) {
        return view.find(tenant, fingerprint);
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
    former.forEach(DutyRoom::close);
    parts.close();
  }
}
