package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.correlation.incident.Decision.Merged;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds whatever happens: random estates, random alerts, wake-ups in the order of time. */
class IncidentInvariantsTest {

  private static final int SEEDS = 200;
  private static final int STEPS = 100;
  private static final int CIS = 8;

  @TestFactory
  Stream<DynamicTest> whateverHappens() {
    return IntStream.rangeClosed(1, SEEDS)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> {
                      List<Decision> once = new Run(seed, true).play();
                      assertThat(new Run(seed, false).play()).isEqualTo(once);
                    }));
  }

  @Test
  void thatIsTrueOfWhatIsPutRightInHindsightToo() {
    long putRight =
        IntStream.rangeClosed(1, SEEDS)
            .mapToLong(
                seed ->
                    new Run(seed, true)
                        .play().stream()
                            .flatMap(decision -> decision.explained().stream())
                            .filter(explanation -> explanation.why().contains("hindsight"))
                            .count())
            .sum();
    assertThat(putRight).isPositive();
  }

  /** One history, told by its seed. */
  private static final class Run {

    private final Random random;
    private final boolean checked;
    private final IncidentPolicy policy = new IncidentPolicy(CorrelationConfig.defaults());
    private final ClosenessPolicy near = new ClosenessPolicy(CorrelationConfig.defaults());
    private final IncidentBook book = IncidentBook.inMemory();
    private final Topology topology;
    private final Map<Integer, AlertChange> alerts = new TreeMap<>();
    private final Map<IncidentId, IncidentId> forwards = new HashMap<>();
    private final Map<IncidentId, Long> versions = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final PriorityQueue<Wake> wakes =
        new PriorityQueue<>(
            Comparator.comparing(Wake::at).thenComparing(Wake::why).thenComparing(Wake::incident));
    private Instant now = START;

    Run(int seed, boolean checked) {
      this.checked = checked;
      random = new Random(seed);
      topology = estate();
    }

    private Topology estate() {
      List<Ci> cis = new ArrayList<>();
      for (int n = 0; n < CIS; n++) {
        List<String> below =
            n > 0 && random.nextInt(3) > 0 ? List.of("ci" + random.nextInt(n)) : List.of();
        cis.add(new Ci("ci" + n, "service", "", 2, List.of(), below, List.of(), Map.of()));
      }
      // Half of the estates are too large to be one small system.
      int idle = random.nextBoolean() ? 0 : 64;
      for (int n = 0; n < idle; n++) {
        cis.add(
            new Ci("idle" + n, "service", "", 2, List.of(), List.of("ci0"), List.of(), Map.of()));
      }
      return new Topology(cis);
    }

    List<Decision> play() {
      for (int step = 0; step < STEPS; step++) {
        boolean pause = random.nextInt(15) == 0;
        passTo(now.plusMillis(random.nextInt(pause ? 2_000_000 : 20_000)));
        say(random.nextInt(40), random.nextInt(10));
        check();
      }
      for (int alert : List.copyOf(alerts.keySet())) {
        if (alerts.get(alert).status().isOpen()) {
          hear(alert, Kind.RESOLVED, AlertStatus.RESOLVED);
        }
      }
      check();
      passTo(now.plus(Duration.ofDays(1)));
      assertThat(wakes).isEmpty();
      for (Table<?> table :
          List.of(book.incidents(), book.members(), book.slots(), book.places())) {
        assertThat(((MapTable<?>) table).entries()).isEmpty();
      }
      return decisions;
    }

    private void say(int alert, int dice) {
      AlertChange known = alerts.get(alert);
      boolean open = known != null && known.status().isOpen();
      if (!open) {
        hear(alert, known == null ? Kind.OPENED : Kind.REOPENED, AlertStatus.FIRING);
      } else if (dice < 5) {
        hear(alert, dice == 0 ? Kind.EXPIRED : Kind.RESOLVED, AlertStatus.RESOLVED);
      } else if (dice < 8) {
        hear(
            alert,
            dice == 5 ? Kind.BEGAN_AGAIN : Kind.SEVERITY_CHANGED,
            dice == 5 ? AlertStatus.FIRING : known.status());
      } else {
        hear(alert, Kind.ACKNOWLEDGED, AlertStatus.ACKNOWLEDGED);
      }
    }

    private void hear(int alert, Kind kind, AlertStatus status) {
      AlertChange known = alerts.get(alert);
      boolean says = kind != Kind.RESOLVED && kind != Kind.EXPIRED && kind != Kind.ACKNOWLEDGED;
      Severity severity =
          says || known == null ? Severity.values()[random.nextInt(4)] : known.severity();
      Map<String, String> labels =
          alert % 10 == 9 ? Map.of() : Map.of("service", "ci" + alert % (CIS + 2));
      AlertChange change =
          new AlertChange(
              kind,
              "t",
              now,
              Receipt.NONE,
              new Fingerprint("f" + alert),
              "Alert" + alert % 3,
              severity,
              status,
              "",
              "test",
              labels,
              Map.of(),
              "",
              List.of(now),
              status.isOpen() ? null : now);
      alerts.put(alert, change);
      Surroundings surroundings = Surroundings.of(topology);
      if (checked) {
        // Whoever has watched the book finds just what stands in its tables.
        assertThat(near.candidates(new Arrival(book, change, surroundings)))
            .isEqualTo(near.candidates(new Arrival(sameTables(), change, surroundings)));
      }
      carryOut(policy.onAlert(book, change, surroundings));
    }

    private void passTo(Instant next) {
      while (!wakes.isEmpty() && !wakes.peek().at().isAfter(next)) {
        Wake wake = wakes.remove();
        now = wake.at();
        carryOut(policy.onWake(book, wake, Surroundings.of(topology)));
      }
      now = next;
    }

    private void carryOut(Decision decision) {
      decisions.add(decision);
      book.remember(decision);
      wakes.addAll(decision.wakes());
      for (Merged merged : decision.merged()) {
        assertThat(forwards.put(merged.younger().id(), merged.elder())).isNull();
      }
      for (IncidentId id : decision.announce()) {
        IncidentState announced = book.incident(id).announced(now);
        book.keep(announced);
        assertThat(announced.version()).isEqualTo(versions.merge(id, 1L, Long::sum));
      }
      decision.forgotten().forEach(gone -> versions.remove(gone.id()));
    }

    private void check() {
      if (!checked) {
        return;
      }
      for (AlertChange alert : alerts.values()) {
        Member member = book.member(alert.fingerprint());
        if (alert.status().isOpen()) {
          assertThat(member).isNotNull();
          assertThat(member.alert().status()).isEqualTo(alert.status());
          assertThat(member.alert().severity()).isEqualTo(alert.severity());
        }
        if (member != null) {
          assertThat(book.membersOf(book.incident(member.incident()))).contains(member);
        }
      }
      for (Object incident : ((MapTable<?>) book.incidents()).entries().values()) {
        check((IncidentState) incident);
      }
      forwards.forEach(
          (younger, elder) -> {
            assertThat(book.incident(younger)).isNull();
            boolean known = versions.containsKey(elder) || forwards.containsKey(elder);
            assertThat(known || book.incident(elder) == null).isTrue();
          });
    }

    private IncidentBook sameTables() {
      return new IncidentBook(
          book.incidents(), book.members(), book.slots(), book.places(), book.habits());
    }

    private void check(IncidentState incident) {
      List<Member> members = book.membersOf(incident);
      // What is remembered of the tables is what stands in them.
      assertThat(sameTables().membersOf(incident)).isEqualTo(members);
      assertThat(members).extracting(Member::incident).containsOnly(incident.id());
      assertThat(incident.alerts()).isEqualTo(members.size());
      assertThat(incident.members()).isGreaterThanOrEqualTo(members.size());
      Tally open = Tally.NONE;
      for (Member member : members) {
        if (member.alert().status().isOpen()) {
          open = open.plus(member.alert().severity(), 1);
        }
      }
      assertThat(incident.open()).isEqualTo(open);
      assertThat(
              incident.episodes().values().stream()
                  .map(Episode::open)
                  .reduce(Tally.NONE, Tally::plus))
          .isEqualTo(open);
      assertThat(incident.status() == IncidentStatus.CLOSED).isEqualTo(open.total() == 0);
      assertThat(incident.resolvedAt() == null).isEqualTo(open.total() > 0);
      incident
          .episodes()
          .keySet()
          .forEach(ci -> assertThat(book.incidentsOn(ci)).contains(incident.id()));
      assertThat(incident.unannounced().isEmpty()).isEqualTo(incident.announceAt() == null);
    }
  }
}
