package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.START;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.dedup.Flap;
import io.diapason.correlation.incident.Company;
import io.diapason.correlation.incident.Episode;
import io.diapason.correlation.incident.Growth;
import io.diapason.correlation.incident.Habit;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.correlation.incident.Lately;
import io.diapason.correlation.incident.Member;
import io.diapason.correlation.incident.Onset;
import io.diapason.correlation.incident.Pace;
import io.diapason.correlation.incident.Tally;
import io.diapason.correlation.incident.Usual;
import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.correlation.ledger.LedgerTotals;
import io.diapason.correlation.suppression.Inhibited;
import io.diapason.correlation.suppression.Leaders;
import io.diapason.correlation.suppression.Quiet;
import io.diapason.correlation.suppression.Role;
import io.diapason.correlation.suppression.RolesOf;
import io.diapason.ml.anomaly.SeriesState;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DoorCount;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * One value of each record that Flink keeps or carries. How they were serialized when they were
 * first released stands in {@code src/test/resources/state}: a checkpoint of then must be readable
 * now. Files of a released version are never written again; a changed record gets new files of the
 * next version beside them, and the old ones stay in the test.
 *
 * <p>To write them: compile the tests and run {@link #main} with the folder and the version.
 */
final class StateSamples {

  private static final Fingerprint FINGERPRINT =
      new Fingerprint("v1:0123456789abcdef0123456789abcdef");
  private static final IncidentId INCIDENT = new IncidentId("INC-0123456789abcdef");
  private static final Receipt RECEIPT = new Receipt("d-1jk3x9", 42);

  private StateSamples() {}

  /** The samples by the name of their file. */
  static Map<String, Object> all() {
    Map<String, Object> samples = new TreeMap<>();
    for (Object sample :
        List.of(
            alertState(),
            incidentState(),
            new Member(INCIDENT, alert(), false),
            Happening.of(alertChange()),
            alertChange(),
            change(),
            control(),
            notice(),
            role(),
            new Leaders(role(), null),
            new RolesOf(alertChange(), List.of(role())),
            quiet(),
            new LedgerTotals(
                "default", 10, 4, 1, 2, 3, Map.of("d-1", new DoorCount("d-1", 10, 42))),
            new LedgerEntry("default", "d-1", START, 10, 42, 4, 1, 2, 3),
            INCIDENT,
            FINGERPRINT)) {
      samples.put(sample.getClass().getSimpleName(), sample);
    }
    return samples;
  }

  /** Samples of the records that have changed since, with what is new in them. */
  static Map<String, Object> second() {
    AlertState flapping =
        new AlertState(
            AlertStatus.FIRING,
            Severity.CRITICAL,
            List.of(START),
            7,
            START.plusSeconds(120),
            START.plusSeconds(900),
            null,
            null,
            START.plusSeconds(720),
            new Flap(List.of(START, START.plusSeconds(120)), START.plusSeconds(720)));
    return Map.of(
        "AlertState",
        flapping,
        "IncidentState",
        grownIncident(),
        "Member",
        new Member(INCIDENT, alert(), true),
        "Usual",
        new Usual(1.94, 2, INCIDENT),
        "Habit",
        new Habit(START, START.plusSeconds(7_200), 2.99, INCIDENT, false, null, null, null),
        "Pace",
        new Pace(12.5, 600, START, START.plusSeconds(60)),
        "Company",
        new Company(1.5, 240, START, Map.of("db", 0.97)),
        "Lately",
        new Lately(List.of(new Lately.Break("web", START)), List.of(INCIDENT)),
        "SeriesState",
        seriesState(),
        "Sample",
        new Sample("default", FINGERPRINT, Map.of("service", "web"), START, 0.25, START));
  }

  private static SeriesState seriesState() {
    return new SeriesState(
        1_767_600_000_000L,
        0.25,
        1_767_600_001_000L,
        62,
        -7,
        new float[] {0.5f, 0.25f},
        new float[] {0.25f, 0.5f},
        new float[] {0.375f, 0.5f},
        1_767_599_940_000L,
        3,
        1.5,
        1_767_599_941_000L);
  }

  /** How today's class serializes. */
  @SuppressWarnings("unchecked")
  static TypeSerializer<Object> serializer(Class<?> type) {
    return (TypeSerializer<Object>)
        TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
  }

  /** Writes the bytes of today. */
  public static void main(String[] folderAndVersion) throws IOException {
    for (Map.Entry<String, Object> sample :
        (folderAndVersion[1].equals("v1") ? all() : second()).entrySet()) {
      String name = sample.getKey() + "-" + folderAndVersion[1];
      TypeSerializer<Object> serializer = serializer(sample.getValue().getClass());
      DataOutputSerializer snapshot = new DataOutputSerializer(1024);
      TypeSerializerSnapshot.writeVersionedSnapshot(snapshot, serializer.snapshotConfiguration());
      Path folder = Path.of(folderAndVersion[0]);
      Files.write(folder.resolve(name + ".snapshot"), snapshot.getCopyOfBuffer());
      DataOutputSerializer data = new DataOutputSerializer(1024);
      serializer.serialize(sample.getValue(), data);
      Files.write(folder.resolve(name + ".data"), data.getCopyOfBuffer());
    }
  }

  private static AlertState alertState() {
    return new AlertState(
        AlertStatus.RESOLVED,
        Severity.CRITICAL,
        List.of(START, START.plusSeconds(60)),
        7,
        START.plusSeconds(120),
        null,
        START.plusSeconds(119),
        START.plusSeconds(3_720),
        START.plusSeconds(3_600),
        Flap.NONE);
  }

  private static IncidentState incidentState() {
    Episode episode =
        new Episode(
            START, START.plusSeconds(9), 3, new Tally(1, 0, 1, 0), Severity.CRITICAL, "HostDown");
    return new IncidentState(
        "default",
        INCIDENT,
        IncidentStatus.OPEN,
        4,
        START,
        START.plusSeconds(9),
        null,
        3,
        episode.open(),
        Severity.CRITICAL,
        Map.of("web", episode),
        List.of(FINGERPRINT),
        START.plusSeconds(8),
        START.plusSeconds(10),
        START.plusSeconds(309),
        Growth.NONE,
        List.of(),
        Map.of(),
        Map.of(),
        List.of());
  }

  private static IncidentState grownIncident() {
    IncidentState before = incidentState();
    return new IncidentState(
        before.tenant(),
        before.id(),
        before.status(),
        before.version(),
        before.openedAt(),
        before.lastGrowthAt(),
        null,
        before.members(),
        before.open(),
        before.worstEver(),
        before.episodes(),
        before.unannounced(),
        before.announcedAt(),
        before.announceAt(),
        before.settleAt(),
        new Growth(4.5, 2, 1.25, List.of(new Onset(FINGERPRINT, START.plusSeconds(9), true))),
        List.of("HostDown"),
        Map.of("cluster", "eu-1"),
        Map.of("web", 1, "db", 1),
        List.of());
  }

  private static IncidentAlert alert() {
    return new IncidentAlert(
        FINGERPRINT,
        "HostDown",
        "web",
        Severity.CRITICAL,
        AlertStatus.ACKNOWLEDGED,
        List.of(START),
        null,
        START,
        "opened the incident",
        "web-1 does not answer",
        "alertmanager",
        Map.of("alertname", "HostDown", "service", "web"),
        Map.of("runbook", "https://example.org/down"),
        "http://prometheus.example.org/graph");
  }

  private static AlertChange alertChange() {
    return new AlertChange(
        AlertChange.Kind.REOPENED,
        "default",
        START,
        RECEIPT,
        FINGERPRINT,
        "HostDown",
        Severity.CRITICAL,
        AlertStatus.FIRING,
        "web-1 does not answer",
        "alertmanager",
        Map.of("alertname", "HostDown", "service", "web"),
        Map.of("runbook", "https://example.org/down"),
        "http://prometheus.example.org/graph",
        List.of(START.minusSeconds(600), START),
        null);
  }

  private static Change change() {
    return new Change(
        false,
        "default",
        RECEIPT,
        START,
        START.minusSeconds(90),
        "build-7",
        "web",
        "deployment",
        "new driver",
        "https://ci.example.org/7");
  }

  private static Control control() {
    Ci web =
        new Ci(
            "web",
            "service",
            "storefront",
            1,
            List.of("host-1"),
            List.of("db"),
            List.of("switch-1"),
            Map.of("instance", "web-.*"));
    return new Control(
        Control.Kind.ESTATE,
        "default",
        START,
        List.of(web),
        Map.of("team", "m-7"),
        List.of(),
        List.of(),
        List.of());
  }

  private static Role role() {
    return new Role(
        "default",
        START,
        "host-down",
        "default|host-down|2:h1",
        FINGERPRINT,
        "HostDown",
        true,
        false);
  }

  private static Notice notice() {
    return Notice.of(new Inhibited("default", START, FINGERPRINT, "host-down", suppression()));
  }

  private static Quiet quiet() {
    return new Quiet(alertChange(), List.of(suppression()), List.of(suppression()));
  }

  private static Suppression suppression() {
    return new Suppression(
        Suppression.Kind.INHIBITED, "host-down", "HostDown is open", "v1:0", START.plusSeconds(9));
  }

  /** All that Flink keeps in state or carries between operators. */
  static List<TypeInformation<?>> streamedAndStored() {
    return List.of(
        TypeInformation.of(AlertEvent.class),
        TypeInformation.of(Change.class),
        TypeInformation.of(Control.class),
        TypeInformation.of(Happening.class),
        TypeInformation.of(Notice.class),
        TypeInformation.of(RolesOf.class),
        TypeInformation.of(Leaders.class),
        TypeInformation.of(Quiet.class),
        TypeInformation.of(io.diapason.vocabulary.QuietAlert.class),
        TypeInformation.of(Sample.class),
        TypeInformation.of(SeriesState.class),
        TypeInformation.of(AlertState.class),
        TypeInformation.of(IncidentState.class),
        TypeInformation.of(Member.class),
        TypeInformation.of(Fingerprint.class),
        TypeInformation.of(IncidentId.class),
        TypeInformation.of(LedgerEntry.class),
        TypeInformation.of(LedgerTotals.class),
        TypeInformation.of(io.diapason.vocabulary.IncidentSnapshot.class),
        TypeInformation.of(io.diapason.vocabulary.LedgerSnapshot.class));
  }
}
