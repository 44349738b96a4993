package io.diapason.deploy.house;

import io.diapason.deploy.config.AnomalySettings;
import io.diapason.deploy.config.Secret;
import io.diapason.ingest.finding.FindingDesk;
import io.diapason.ingest.kafka.KafkaFindings;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.kafka.KafkaSampleLog;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.prometheus.SampleMetrics;
import io.diapason.ingest.pull.PullPlan;
import io.diapason.ingest.sample.SampleDesk;
import io.diapason.ingest.sample.WatchedSeries;
import io.diapason.ingest.vertx.Doorway;
import io.diapason.ingest.vertx.PrometheusPull;
import io.diapason.ingest.vertx.RemoteWriteRoutes;
import io.diapason.ml.anomaly.AnomalyConfig;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.InstantSource;

/** The part of the room {@code ingest} that takes samples and brings findings to the door. */
final class SampleRoom implements AutoCloseable {

  private final Parts parts = new Parts();

  /**
   * What the room is opened on.
   *
   * @param log where the log is
   * @param vertx what asks and listens
   * @param clock the time of day
   * @param registry where it counts
   */
  record Ground(
      KafkaLogConfig log, Vertx vertx, InstantSource clock, PrometheusRegistry registry) {}

  private SampleRoom() {}

  /** Opens the doors of samples, and the way of findings to the door of alerts. */
  static SampleRoom open(AnomalySettings settings, Ground ground, Router router, Doorway doorway) {
    SampleRoom room = new SampleRoom();
    SampleMetrics metrics = new SampleMetrics(ground.registry());
    SampleDesk desk =
        new SampleDesk(
            room.parts.add("sample log", new KafkaSampleLog(ground.log())),
            new WatchedSeries(settings.watch(), settings.maxSeries()),
            ground.clock());
    new RemoteWriteRoutes(doorway, desk, metrics).mount(router);
    PrometheusPull.Ground asking =
        new PrometheusPull.Ground(ground.vertx(), doorway.tenant(), desk, metrics, ground.clock());
    for (AnomalySettings.Pull pull : settings.pulls()) {
      room.parts.add("pull", new PrometheusPull(plan(pull, settings.finding()), asking));
    }
    FindingDesk findings =
        new FindingDesk(
            new CountedDoor(doorway.door(), doorway.policy(), doorway.metrics(), doorway.tenant()));
    room.parts.add("findings", KafkaFindings.start(ground.log(), findings::admit));
    return room;
  }

  private static PullPlan plan(AnomalySettings.Pull pull, AnomalyConfig finding) {
    Secret authorization = pull.authorization();
    return new PullPlan(
        pull.url(),
        pull.query(),
        pull.name(),
        authorization == null ? null : authorization.reveal(),
        finding.every(),
        2 * finding.warmUp());
  }

  @Override
  public void close() {
    parts.close();
  }
}
