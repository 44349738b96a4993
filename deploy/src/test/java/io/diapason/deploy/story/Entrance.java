package io.diapason.deploy.story;

import static io.diapason.ingest.heartbeat.MissingAlert.USUAL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.house.House;
import io.diapason.ingest.admission.Admission;
import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.admission.Submission;
import io.diapason.ingest.heartbeat.HeartbeatDesk;
import io.diapason.ingest.heartbeat.HeartbeatPlan;
import io.diapason.ingest.heartbeat.HeartbeatPolicy;
import io.diapason.ingest.heartbeat.InMemoryHeartbeats;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.prometheus.IngestMetrics;
import io.diapason.ingest.silence.InMemorySilences;
import io.diapason.ingest.silence.ObeyedSilences;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.pagerduty.ChangeParser;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** The room {@code ingest} of a story: real bodies, read by the real sources, at the real door. */
final class Entrance {

  private final Recorder recorder;
  private final Door door;
  private final Source alertmanager;
  private final ObeyedSilences silences;
  private final HeartbeatDesk heartbeats;
  private final Map<String, Map<String, String>> began = new HashMap<>();

  Entrance(DiapasonConfig config, StoryLog log, Recorder recorder) {
    this.recorder = recorder;
    door = new Door("d-story", recorder::now, log, recorder.now().minusSeconds(60));
    alertmanager = config.sources().find("alertmanager").orElseThrow();
    silences = new ObeyedSilences(new InMemorySilences(), door);
    IngestMetrics metrics = new IngestMetrics(new PrometheusRegistry());
    CountedDoor counted = new CountedDoor(door, AdmissionPolicy.defaults(), metrics, House.TENANT);
    heartbeats =
        new HeartbeatDesk(
            new InMemoryHeartbeats(), counted, HeartbeatPolicy.defaults(), recorder::now);
    done(door.set(at -> Control.estate(House.TENANT, at, config.estate())));
    done(
        door.set(
            at ->
                Control.rules(
                    House.TENANT, at, config.quiet().inhibitions(), config.quiet().windows())));
    tick();
  }

  void tick() {
    done(door.tick());
  }

  /** Whether each ping came that somebody promised. */
  void lookForPings() {
    done(heartbeats.look());
  }

  /** Somebody promises a ping so often. */
  void promise(String name, Duration interval) {
    HeartbeatPlan plan = new HeartbeatPlan("", "", interval, Duration.ZERO, true, USUAL);
    done(heartbeats.set(House.TENANT, name, plan));
  }

  void ping(String name) {
    done(heartbeats.ping(House.TENANT, name));
  }

  /** Posts what begins as a Prometheus does, without an end. */
  void push(Map<String, String> labels) {
    ObjectNode alert = VocabularyJson.mapper().createObjectNode();
    ObjectNode named = alert.putObject("labels").put("severity", "warning");
    labels.forEach(named::put);
    byte[] bytes = ("[" + alert + "]").getBytes(StandardCharsets.UTF_8);
    admit("alertmanager", bytes, alertmanager.read(Posted.of(bytes), House.TENANT));
  }

  /** What begins is a warning unless it says otherwise; what ends is what began. */
  void says(Map<String, String> labels, boolean firing) {
    String what = labels.get("alertname") + " on " + labels.get("instance");
    Map<String, String> all = new HashMap<>(Map.of("severity", "warning"));
    all.putAll(firing ? Map.of() : began.getOrDefault(what, Map.of()));
    all.putAll(labels);
    began.put(what, Map.copyOf(all));
    post(all, firing);
  }

  /** Posts what an Alertmanager would. */
  private void post(Map<String, String> labels, boolean firing) {
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    body.put("version", "4").put("status", firing ? "firing" : "resolved");
    ObjectNode alert = body.putArray("alerts").addObject();
    alert.put("status", firing ? "firing" : "resolved");
    ObjectNode named = alert.putObject("labels");
    labels.forEach(named::put);
    alert.putObject("annotations");
    alert.put("startsAt", recorder.now().toString());
    if (!firing) {
      alert.put("endsAt", recorder.now().toString());
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    admit("alertmanager", bytes, alertmanager.read(Posted.of(bytes), House.TENANT));
  }

  /** Announces a deployment as PagerDuty's change events do. */
  void alter(String ci, String id, String summary) {
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    ObjectNode payload = body.put("routing_key", "any").putObject("payload");
    payload.put("summary", summary).put("source", "ci-server");
    payload.putObject("custom_details").put("ci", ci).put("kind", "deployment").put("id", id);
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    Parsed parsed =
        Parsed.of(Objects.requireNonNull(ChangeParser.parse(bytes, House.TENANT).draft()));
    admit("pagerduty", bytes, parsed);
  }

  private void admit(String source, byte[] bytes, Parsed parsed) {
    Submission submission = new Submission(House.TENANT, source, "/webhooks/" + source, bytes);
    Admission admission = done(door.admit(submission, parsed));
    if (!admission.rejections().isEmpty()) {
      throw new AssertionError("Expected a sound body, but " + admission.rejections());
    }
  }

  void silence(String id, Map<String, String> labels, Instant until, String by) {
    List<SilenceMatcher> matchers =
        labels.entrySet().stream()
            .map(label -> new SilenceMatcher(label.getKey(), label.getValue(), false, true))
            .toList();
    Instant now = recorder.now();
    done(
        silences.put(
            new Silence(
                id, House.TENANT, matchers, now, until, now, by, "so that it is quiet", Map.of())));
  }

  void endSilence(String id) {
    Instant now = recorder.now();
    Silence silence = silences.find(House.TENANT, id).orElseThrow();
    done(silences.put(silence.lasting(silence.startsAt(), now, now)));
  }

  /** Some of it is done in another thread, and time stands still meanwhile. */
  private static <T> T done(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
