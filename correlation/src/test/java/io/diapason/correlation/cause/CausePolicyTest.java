package io.diapason.correlation.cause;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.incident.IncidentBook;
import io.diapason.correlation.incident.IncidentPolicy;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Receipt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausePolicyTest {

  private static final double AN_HOUR = 3_600;

  private final Topology topology =
      new Topology(
          List.of(
              ci("web").dependsOn("app").build(),
              ci("api").dependsOn("app").build(),
              ci("app").dependsOn("db").build(),
              ci("shop").dependsOn("shop-1", "shop-2", "app").build(),
              ci("shop-1").runsOn("host-1").build(),
              ci("shop-2").runsOn("host-2").build(),
              ci("db").build()));
  private final Surroundings surroundings = Surroundings.of(topology);
  private final IncidentBook book = IncidentBook.inMemory();
  private IncidentId id;

  private void hear(EventBuilder builder, double seconds) {
    AlertEvent event = builder.at(seconds);
    for (DedupDecision.Announced announced :
        new DedupPolicy(Duration.ofHours(1)).onEvent(null, event).changes()) {
      book.remember(
          new IncidentPolicy(CorrelationConfig.defaults())
              .onAlert(book, AlertChange.of(announced, event), surroundings));
    }
    id = book.member(event.fingerprint()).incident();
  }

  private List<Cause> rank(Change... changes) {
    Surroundings now =
        new Surroundings(
            topology,
            ci -> List.of(changes).stream().filter(change -> change.ci().equals(ci)).toList());
    return new CausePolicy(5, CauseWeights.defaults()).rank(Case.of(book, book.incident(id), now));
  }

  @Test
  void whatTheOthersDependOnIsSuspectedEvenWhenItsAlertComesLast() {
    hear(firing("Slow").on("web"), 0);
    hear(firing("Errors").on("app"), 10);
    hear(firing("DbDown").on("db").critical(), 20);

    List<Cause> causes = rank();

    assertThat(causes.get(0).ci()).isEqualTo("db");
    assertThat(causes.get(0).why())
        .contains("DbDown after 20.0 s")
        .contains("can have reached 100 % of what else broke");
  }

  @Test
  void aSilentCulpritIsNamed() {
    hear(firing("Slow").on("web"), 0);
    hear(firing("Slow").on("api"), 1);

    assertThat(rank())
        .anySatisfy(
            cause -> {
              assertThat(cause.ci()).isEqualTo("app");
              assertThat(cause.why()).contains("silent itself, but others that broke hang on it");
            });
  }

  @Test
  void whatIsSeldomSeenOutweighsWhatIsInEveryIncident() {
    for (int day = 0; day < 10; day++) {
      hear(firing("Slow").on("shop-1").with("day", "" + day), day * 24 * AN_HOUR);
      hear(firing("Slow").on("shop-2").with("day", "" + day), day * 24 * AN_HOUR + 1);
    }
    hear(firing("Slow").on("shop-1").with("day", "10"), 240 * AN_HOUR);
    hear(firing("Slow").on("shop-2").with("day", "10"), 240 * AN_HOUR + 1);
    assertThat(rank().get(0).ci()).isNotEqualTo("shop-2");

    hear(firing("DiskBroken").on("shop-2"), 240 * AN_HOUR + 2);

    Cause first = rank().get(0);
    assertThat(first.ci()).isEqualTo("shop-2");
    assertThat(first.why()).contains("most unusual DiskBroken (rarity 2.");
  }

  @Test
  void aConditionThatIsCountedThroughIsOneThatManyRaise() {
    hear(firing("cpu_core_3_busy").on("shop-1"), 0);
    hear(firing("cpu_core_12_busy").on("web"), 0);
    hear(firing("cpu_core_7_busy").on("app"), 0);
    hear(firing("memory_full").on("shop-2"), 0);
    Case known = Case.of(book, book.incident(id), surroundings);
    Case rareAlike = new Case(known.incident(), known.alerts(), any -> 2, surroundings);

    List<Cause> causes = new CausePolicy(9, CauseWeights.defaults()).rank(rareAlike);

    assertThat(before("shop-2", "shop-1", causes)).isTrue();
    assertThat(surprise("shop-1", causes)).isEqualTo(surprise("web", causes));
    assertThat(surprise("shop-2", causes)).isGreaterThan(2 * surprise("shop-1", causes));
  }

  private static double surprise(String ci, List<Cause> causes) {
    return causes.stream()
        .filter(cause -> ci.equals(cause.ci()))
        .mapToDouble(cause -> cause.parts().get("surprise"))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void aServiceWhoseInstancesAreAllHitIsSuspectedBeforeThem() {
    hear(firing("OutOfMemory").on("shop-1"), 0);
    hear(firing("OutOfMemory").on("shop-2"), 0);
    hear(firing("Errors").on("shop"), 1);

    assertThat(rank().get(0).ci()).isEqualTo("shop");
  }

  @Test
  void theInstanceThatIsHitAloneIsSuspectedBeforeItsService() {
    hear(firing("OutOfMemory").on("shop-1"), 0);
    hear(firing("Restarted").on("shop-1"), 0);

    List<String> ranked = rank().stream().map(Cause::ci).toList();

    assertThat(ranked.get(0)).isEqualTo("shop-1");
    assertThat(ranked).contains("shop");
  }

  @Test
  void whomOthersComplainOfIsSuspected() {
    hear(firing("CallSlow").on("web").with("peer", "db"), 0);
    hear(firing("CallSlow").on("api").with("peer", "db"), 1);

    assertThat(rank().get(0).ci()).isIn("app", "db");
    assertThat(rank())
        .anySatisfy(
            cause -> {
              assertThat(cause.ci()).isEqualTo("db");
              assertThat(cause.why()).contains("named by alerts of 2 other CIs");
            });
  }

  @Test
  void whereAnAlertComesFromIsNotBlamedForIt() {
    hear(firing("Slow").on("shop-1").with("node", "host-1").with("zone", "host-1"), 0);

    assertThat(rank()).allSatisfy(cause -> assertThat(cause.why()).doesNotContain("named by"));
  }

  @Test
  void aRecentChangeIsASuspectAndALaterOneIsNot() {
    hear(firing("DbDown").on("db").critical(), 100);
    Change before = change("build-1", 40);
    Change after = change("build-2", 160);

    List<Cause> causes = rank(before, after);

    assertThat(causes).extracting(Cause::change).contains("build-1").doesNotContain("build-2");
  }

  @Test
  void aCiIsNamedOnceWithTheLastOfItsChanges() {
    hear(firing("DbDown").on("db").critical(), 100);

    List<Cause> causes = rank(change("build-1", 40), change("build-2", 90));

    assertThat(causes).extracting(Cause::ci).doesNotHaveDuplicates();
    assertThat(causes.get(0).change()).isEqualTo("build-2");
    assertThat(causes.get(0).why())
        .contains("altered 10 s before the incident by", "build-2", "the last of 2 changes");
  }

  @Test
  void aRecentChangeTipsTheBalance() {
    hear(firing("Slow").on("shop-1"), 100);
    hear(firing("Slow").on("shop-2"), 100);
    Change onSecond =
        new Change(
            false, "default", Receipt.NONE, at(40), at(40), "b-7", "shop-2", "deployment", "", "");

    assertThat(before("shop-1", "shop-2", rank())).isTrue();
    assertThat(before("shop-2", "shop-1", rank(onSecond))).isTrue();
  }

  private static boolean before(String one, String other, List<Cause> causes) {
    List<String> ranked = causes.stream().map(Cause::ci).toList();
    return ranked.contains(one) && ranked.indexOf(one) < ranked.indexOf(other);
  }

  @Test
  void theSameIncidentGivesTheSameCausesAndScoresFromNoughtToOne() {
    hear(firing("Slow").on("web"), 0);
    hear(firing("CallSlow").on("app").with("peer", "db"), 3);

    assertThat(rank()).isEqualTo(rank());
    assertThat(rank()).allSatisfy(cause -> assertThat(cause.score()).isBetween(0.0, 1.0));
  }

  private static Change change(String build, double seconds) {
    return new Change(
        false,
        "default",
        Receipt.NONE,
        at(seconds),
        at(seconds),
        build,
        "db",
        "deployment",
        "",
        "");
  }
}
