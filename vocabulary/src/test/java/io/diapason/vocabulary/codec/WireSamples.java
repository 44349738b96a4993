package io.diapason.vocabulary.codec;

import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.Answer.DecidedBy;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.DoorCount;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Evidence;
import io.diapason.vocabulary.Explanation.Part;
import io.diapason.vocabulary.Explanation.Rival;
import io.diapason.vocabulary.Explanation.Weighing;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.InhibitionRule;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import io.diapason.vocabulary.Suppression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One record of each kind that travels between the rooms, with every field filled. Their bytes
 * stand in {@code src/test/resources/wire}, and whoever changes them changes the wire: readers of
 * yesterday and logs of last year must still be understood.
 *
 * <p>After a wanted change: compile the tests and run {@link #main} with the folder as argument.
 */
final class WireSamples {

  private static final Instant AT = Instant.parse("2026-01-05T08:00:00.123Z");
  private static final Fingerprint FINGERPRINT =
      new Fingerprint("v1:0123456789abcdef0123456789abcdef");
  private static final IncidentId INCIDENT = new IncidentId("INC-0123456789abcdef");
  private static final Receipt RECEIPT = new Receipt("d-1jk3x9", 42);

  private WireSamples() {}

  /** The samples by the name of their file. */
  static Map<String, Object> all() {
    Map<String, Object> samples = new TreeMap<>();
    samples.put("alert-firing", alert(AlertEvent.Kind.FIRING, null, AT.plusSeconds(300)));
    samples.put("alert-resolved", alert(AlertEvent.Kind.RESOLVED, AT.minusSeconds(1), null));
    samples.put("alert-tick", AlertEvent.tick(RECEIPT, AT));
    samples.put("change", change());
    samples.put("change-tick", Change.tick(RECEIPT, AT));
    samples.put("control-estate", Control.estate("default", AT, List.of(ci(), Ci.unknown("db"))));
    samples.put("control-models", Control.models("default", AT, Map.of("team", "m-7")));
    samples.put("control-tick", Control.tick(AT));
    samples.put("control-quieted", quieted());
    samples.put("control-rules", rules());
    samples.put("quiet-alert", quiet());
    samples.put("incident", incident());
    samples.put("explanation", explanation());
    samples.put("ledger", ledger());
    samples.put("dead-letter", deadLetter());
    samples.put("sample", sample());
    return samples;
  }

  /** Writes the bytes of today. */
  public static void main(String[] folder) throws IOException {
    for (Map.Entry<String, Object> sample : all().entrySet()) {
      Path file = Path.of(folder[0], sample.getKey() + ".json");
      Files.write(file, VocabularyJson.write(sample.getValue()));
    }
  }

  private static AlertEvent alert(AlertEvent.Kind kind, Instant endsAt, Instant expiresAt) {
    return new AlertEvent(
        kind,
        "default",
        RECEIPT,
        AT,
        "alertmanager",
        FINGERPRINT,
        "HostDown",
        Severity.CRITICAL,
        "web-1 does not answer in Zürich",
        Map.of("instance", "web-1:9100", "alertname", "HostDown"),
        Map.of("runbook", "https://example.org/\"down\""),
        AT.minusSeconds(60),
        endsAt,
        expiresAt,
        "http://prometheus.example.org/graph?g0.expr=up");
  }

  private static Change change() {
    return new Change(
        false,
        "default",
        RECEIPT,
        AT,
        AT.minusSeconds(90),
        "build-7",
        "web",
        "deployment",
        "new driver",
        "https://ci.example.org/7");
  }

  private static Ci ci() {
    return new Ci(
        "web",
        "service",
        "storefront",
        1,
        List.of("host-1"),
        List.of("db"),
        List.of("switch-1"),
        Map.of("instance", "web-.*"));
  }

  private static IncidentSnapshot incident() {
    return new IncidentSnapshot(
        "default",
        INCIDENT,
        3,
        IncidentStatus.MERGED,
        "HostDown on web",
        AT,
        AT.plusSeconds(30),
        AT.plusSeconds(29),
        Severity.CRITICAL,
        2,
        1,
        1,
        Priority.P1,
        "storefront",
        new Advice(
            new Answer("P1", DecidedBy.MODEL, 0.75, "m-7", List.of("tier 1", "critical")),
            new Answer("storefront", DecidedBy.RULE, null, null, List.of("owner of web"))),
        List.of(
            new Cause(
                "web",
                "build-7",
                0.8125,
                "deployment of web 90 s before",
                Map.of("surprise", 0.5, "change", 0.3125))),
        List.of(member()),
        List.of(new Fingerprint("v1:ffffffffffffffffffffffffffffffff")),
        new IncidentId("INC-fedcba9876543210"));
  }

  private static IncidentAlert member() {
    return new IncidentAlert(
        FINGERPRINT,
        "HostDown",
        "web",
        Severity.CRITICAL,
        AlertStatus.RESOLVED,
        List.of(AT.minusSeconds(60), AT),
        AT.plusSeconds(29),
        AT,
        "opened the incident",
        "web-1 does not answer",
        "alertmanager",
        Map.of("instance", "web-1:9100", "alertname", "HostDown"),
        Map.of("runbook", "https://example.org/down"),
        "http://prometheus.example.org/graph");
  }

  private static Explanation explanation() {
    Weighing weighing = new Weighing(0.75, 0.35, 4.5, 60, 30);
    Part link = new Part(Evidence.LINKS, "web depends on db; 1 hop", 1, 0.85, 0.85);
    return new Explanation(
        "default",
        new IncidentId("INC-0123456789abcdef"),
        Explanation.Kind.MERGED,
        FINGERPRINT,
        AT,
        "one alert is near both",
        new IncidentId("INC-fedcba9876543210"),
        weighing,
        List.of(link),
        List.of(new Rival(new IncidentId("INC-0"), "too far", weighing, List.of(link))),
        List.of(FINGERPRINT),
        7);
  }

  private static Control quieted() {
    Silence silence =
        new Silence(
            "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
            "default",
            List.of(new SilenceMatcher("instance", "web-.*", true, true)),
            AT,
            AT.plusSeconds(3_600),
            AT,
            "ada",
            "moving the rack",
            Map.of("ticket", "CHG-7"));
    return Control.quieted(
        "default",
        AT,
        List.of(silence.recurring("FREQ=WEEKLY;BYDAY=SA", "Europe/Berlin")),
        List.of(window()));
  }

  private static Control rules() {
    InhibitionRule rule =
        new InhibitionRule(
            "host-down",
            List.of(new SilenceMatcher("alertname", "HostDown", false, true)),
            List.of(new SilenceMatcher("severity", "critical", false, false)),
            List.of("host"));
    return Control.rules("default", AT, List.of(rule), List.of(window()));
  }

  private static MaintenanceWindow window() {
    return new MaintenanceWindow(
        "patch-night",
        "default",
        List.of("host-1"),
        List.of(new SilenceMatcher("team", "storefront", false, true)),
        AT,
        AT.plusSeconds(7_200),
        "FREQ=MONTHLY;BYDAY=2TU",
        "Europe/Berlin",
        "kernel updates");
  }

  private static QuietAlert quiet() {
    return new QuietAlert(
        "default",
        AT,
        member(),
        List.of(
            new Suppression(
                Suppression.Kind.SILENCED,
                "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
                "silenced by ada: moving the rack",
                "",
                AT.plusSeconds(3_600))));
  }

  private static Sample sample() {
    return new Sample(
        "default",
        FINGERPRINT,
        Map.of(Sample.NAME, "request_seconds", "instance", "web-1:9100"),
        AT.minusSeconds(1),
        0.25,
        AT);
  }

  private static LedgerSnapshot ledger() {
    return new LedgerSnapshot(
        "default", AT, 10, 4, 1, 2, 3, List.of(new DoorCount("d-1jk3x9", 10, 42)));
  }

  private static DeadLetter deadLetter() {
    return new DeadLetter(
        "d-1jk3x9-r1",
        "default",
        AT,
        "alertmanager",
        "/api/v2/alerts",
        "not_json",
        "Expected JSON, but the body ends at byte 7",
        "{\"oops\"".getBytes(StandardCharsets.UTF_8),
        "alerts[17]",
        Map.of("content-type", "application/json"),
        Map.of("team", "shop"),
        "shop-alerts");
  }
}
