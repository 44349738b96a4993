package io.diapason.deploy.house;

import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.IntegrationSettings;
import io.diapason.deploy.config.SyslogSettings;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.ingest.access.AccessPolicy;
import io.diapason.ingest.access.Gate;
import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.admission.FairShare;
import io.diapason.ingest.admission.Submission;
import io.diapason.ingest.admission.TickPolicy;
import io.diapason.ingest.heartbeat.HeartbeatDesk;
import io.diapason.ingest.heartbeat.HeartbeatPolicy;
import io.diapason.ingest.kafka.KafkaDeadLetters;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaHeartbeats;
import io.diapason.ingest.kafka.KafkaLedgerFeed;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.kafka.KafkaQuietAlerts;
import io.diapason.ingest.kafka.KafkaRemarks;
import io.diapason.ingest.kafka.KafkaSilences;
import io.diapason.ingest.kafka.KafkaWindows;
import io.diapason.ingest.ledger.Books;
import io.diapason.ingest.maintenance.WindowDesk;
import io.diapason.ingest.network.Listening;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.prometheus.HeartbeatMetrics;
import io.diapason.ingest.prometheus.IngestMetrics;
import io.diapason.ingest.prometheus.LedgerMetrics;
import io.diapason.ingest.prometheus.QuietMetrics;
import io.diapason.ingest.remark.RemarkDesk;
import io.diapason.ingest.silence.ObeyedSilences;
import io.diapason.ingest.smtp.Answers;
import io.diapason.ingest.smtp.SmtpDoor;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.vertx.AlertRoutes;
import io.diapason.ingest.vertx.AlertView;
import io.diapason.ingest.vertx.AlertmanagerRoutes;
import io.diapason.ingest.vertx.Doorway;
import io.diapason.ingest.vertx.Guard;
import io.diapason.ingest.vertx.HeartbeatRoutes;
import io.diapason.ingest.vertx.HeartbeatTimer;
import io.diapason.ingest.vertx.HttpsConfirmations;
import io.diapason.ingest.vertx.Hush;
import io.diapason.ingest.vertx.LedgerRoutes;
import io.diapason.ingest.vertx.OpsgenieAdditions;
import io.diapason.ingest.vertx.OpsgenieHeartbeatRoutes;
import io.diapason.ingest.vertx.OpsgenieReads;
import io.diapason.ingest.vertx.OpsgenieRemarkRoutes;
import io.diapason.ingest.vertx.OpsgenieRoutes;
import io.diapason.ingest.vertx.PagerDutyRoutes;
import io.diapason.ingest.vertx.SigningCertificates;
import io.diapason.ingest.vertx.SilenceRoutes;
import io.diapason.ingest.vertx.TickerTimer;
import io.diapason.ingest.vertx.ViewWithQuiet;
import io.diapason.ingest.vertx.WebhookRoutes;
import io.diapason.ingest.vertx.WindowRoutes;
import io.diapason.ingest.vertx.syslog.SyslogDoor;
import io.diapason.ticketing.explanation.QuietView;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.QuietAlert;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The room {@code ingest}, on the log of this house. */
final class IngestRoom implements AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Parts parts = new Parts();
  private final DiapasonConfig config;
  private final Gate gate;
  private final Vertx vertx;
  private final InstantSource clock;
  private final KafkaLogConfig logConfig;
  private final Door door;
  private final Books books;
  private final KafkaDeadLetters letters;
  private final ObeyedSilences silences;
  private final WindowDesk windows;
  private final KafkaQuietAlerts quiet;
  private final KafkaHeartbeats heartbeats;
  private final KafkaRemarks remarks;
  private @Nullable WebhookRoutes webhooks;

  private IngestRoom(DiapasonConfig config, String bootstrap, Vertx vertx, InstantSource clock) {
    this.config = config;
    this.gate = new Gate(access(config));
    this.vertx = vertx;
    this.clock = clock;
    this.logConfig = new KafkaLogConfig(bootstrap, config.ingest().alertPartitions());
    KafkaEventLog log = parts.add("log", new KafkaEventLog(logConfig));
    // The moment of its start names a door: no two runs on one log start in the same millisecond.
    String id = "d-" + Long.toString(clock.millis(), Character.MAX_RADIX);
    this.door = within(Door.open(id, clock, log));
    this.books =
        new Books(door, parts.add("ledger feed", KafkaLedgerFeed.start(logConfig)), House.TENANT);
    this.letters = parts.add("dead letters", new KafkaDeadLetters(logConfig));
    this.silences = new ObeyedSilences(parts.add("silences", KafkaSilences.open(logConfig)), door);
    this.windows = new WindowDesk(parts.add("windows", KafkaWindows.open(logConfig)), door);
    this.quiet = parts.add("quiet alerts", KafkaQuietAlerts.start(logConfig));
    this.heartbeats = parts.add("heartbeats", KafkaHeartbeats.open(logConfig));
    this.remarks = parts.add("remarks", KafkaRemarks.open(logConfig));
    TickerTimer ticker = new TickerTimer(vertx, door, clock, TickPolicy.defaults());
    ticker.start();
    parts.add("ticker", ticker);
  }

  static IngestRoom open(
      DiapasonConfig config, String bootstrap, Vertx vertx, InstantSource clock) {
    return new IngestRoom(config, bootstrap, vertx, clock);
  }

  /** Tells the engine what to work by, before the first event can come. */
  void start() {
    tell(config);
    within(silences.tellAll(House.TENANT, clock.instant()));
    within(windows.tellAll(House.TENANT, clock.instant()));
  }

  /** From now on another configuration says who may post what, and what the estate is. */
  void workBy(DiapasonConfig other) {
    tell(other);
    gate.judgeBy(access(other));
    Objects.requireNonNull(webhooks).know(other.sources());
  }

  private void tell(DiapasonConfig told) {
    within(door.set(at -> Control.estate(House.TENANT, at, told.estate())));
    within(
        door.set(
            at ->
                Control.rules(
                    House.TENANT, at, told.quiet().inhibitions(), told.quiet().windows())));
  }

  /** Takes an alert of our own, like any other. */
  void say(AlertDraft draft) {
    String path = "/webhooks/" + draft.source();
    Submission own = new Submission(draft.tenant(), draft.source(), path, new byte[0]);
    within(door.admit(own, Parsed.of(draft)));
  }

  /** Tells the engine which models to ask from now on. */
  void setModels(Map<String, String> models) {
    within(door.set(at -> Control.models(House.TENANT, at, models)));
  }

  void mount(Router router, PrometheusRegistry registry, AlertView judged, Answers answers) {
    AlertView view = new ViewWithQuiet(judged, quiet);
    AdmissionPolicy usual = AdmissionPolicy.defaults();
    AdmissionPolicy policy =
        new AdmissionPolicy(
            Math.toIntExact(config.ingest().maxBodyBytes()),
            usual.maxLabels(),
            usual.maxLabelLength(),
            usual.maxAlertLength(),
            usual.tolerableSkew());
    IngestMetrics metrics = new IngestMetrics(registry);
    Doorway doorway = new Doorway(door, policy, metrics, House.TENANT, guard());
    LedgerMetrics.register(registry, books::statement);
    IngestMetrics.showCompatibility(registry, AlertmanagerRoutes.API_VERSION);
    new AlertRoutes(doorway).mount(router);
    new AlertmanagerRoutes(view, new Hush(silences, quiet), clock, House.TENANT).mount(router);
    new SilenceRoutes(silences, policy, clock, House.TENANT).mount(router);
    new WindowRoutes(windows, policy, clock, House.TENANT).mount(router);
    QuietMetrics.register(registry, () -> quiet.of(House.TENANT));
    new PagerDutyRoutes(doorway).mount(router);
    OpsgenieAdditions additions =
        new OpsgenieAdditions(new RemarkDesk(remarks, clock), silences, clock);
    new OpsgenieReads(view, books, additions).mount(router);
    new OpsgenieRemarkRoutes(doorway, view, additions).mount(router);
    new OpsgenieRoutes(doorway, view, additions).mount(router);
    webhooks = new WebhookRoutes(doorway, config.sources());
    webhooks.mount(router);
    new LedgerRoutes(books, letters, doorway.replays()).mount(router);
    CountedDoor counted = new CountedDoor(door, policy, metrics, House.TENANT);
    HeartbeatDesk desk = new HeartbeatDesk(heartbeats, counted, HeartbeatPolicy.defaults(), clock);
    HeartbeatMetrics.register(registry, desk::count);
    new HeartbeatRoutes(doorway, desk).mount(router);
    new OpsgenieHeartbeatRoutes(doorway, desk).mount(router);
    parts.add("heartbeat timer", new HeartbeatTimer(vertx, desk, LOOK_EVERY));
    listen(counted, answers);
    if (config.anomalies().isOn()) {
      SampleRoom.Ground ground = new SampleRoom.Ground(logConfig, vertx, clock, registry);
      parts.add("samples", SampleRoom.open(config.anomalies(), ground, router, doorway));
    }
  }

  /** The alerts that rules keep quiet, for those who explain incidents. */
  QuietView quiet() {
    return new QuietView() {
      @Override
      public List<QuietAlert> of(String tenant) {
        return quiet.of(tenant);
      }

      @Override
      public Optional<QuietAlert> find(String tenant, Fingerprint alert) {
        return quiet.find(tenant, alert);
      }
    };
  }

  private static AccessPolicy access(DiapasonConfig config) {
    return new AccessPolicy(
        config.integrations().stream().map(IntegrationSettings::toRoom).toList());
  }

  private Guard guard() {
    return new Guard(
        gate,
        new FairShare(config.ingest().capacity()),
        new SigningCertificates(vertx, clock),
        new HttpsConfirmations(vertx),
        clock,
        Guard.USUAL_PATIENCE);
  }

  /** Opens the doors that are no web hooks, as far as they are wanted. */
  private void listen(CountedDoor counted, Answers answers) {
    SyslogSettings syslog = config.ingest().syslog();
    if (syslog.listening() != null) {
      parts.add(
          "syslog",
          within(
              SyslogDoor.open(vertx, syslog.listening(), syslog.policy(), counted)
                  .toCompletionStage()));
    }
    Listening smtp = config.ingest().smtp().listening();
    if (smtp != null) {
      try {
        parts.add("smtp", SmtpDoor.open(smtp, counted, answers));
      } catch (UnknownHostException e) {
        throw new CannotStartException(
            "Expected the host '%s' of ingest.smtp to be known, but it is not"
                .formatted(smtp.host()),
            e);
      }
    }
  }

  private static <T> T within(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Expected to wait for the log, but was interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new CannotStartException("Expected the log to answer within 30s, but " + e, e);
    }
  }

  @Override
  public void close() {
    parts.close();
  }
}
