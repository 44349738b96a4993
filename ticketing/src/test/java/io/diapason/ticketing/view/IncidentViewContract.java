package io.diapason.ticketing.view;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.AnIncident.fingerprint;
import static io.diapason.ticketing.AnIncident.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.AnIncident;
import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every view of incidents must do. A subclass gives an empty view for each test. */
public abstract class IncidentViewContract {

  private IncidentView view;

  /** A view that holds nothing yet. */
  protected abstract IncidentView emptyView() throws Exception;

  @BeforeEach
  void open() throws Exception {
    view = emptyView();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private void apply(AnIncident... incidents) throws Exception {
    List<IncidentSnapshot> snapshots = new ArrayList<>();
    for (AnIncident incident : incidents) {
      snapshots.add(incident.build());
    }
    now(view.apply(snapshots));
  }

  private IncidentSnapshot get(String name) throws Exception {
    return now(view.get("default", idOf(name))).orElseThrow();
  }

  private static List<String> names(IncidentSnapshot incident) {
    return incident.alerts().stream().map(IncidentAlert::name).sorted().toList();
  }

  @Test
  void readsBackTheIncidentWithItsAlerts() throws Exception {
    AnIncident incident = anIncident("a").with("x");
    apply(incident);

    assertThat(get("a")).isEqualTo(incident.build());
    assertThat(now(view.get("default", idOf("b")))).isEmpty();
    assertThat(now(view.get("acme", idOf("a")))).isEmpty();
  }

  @Test
  void gathersTheMembersOfAllVersions() throws Exception {
    apply(anIncident("a").with("x", "y"));
    apply(anIncident("a").version(2).with("z").withResolved("x"));

    assertThat(names(get("a"))).containsExactly("x", "y", "z");
    assertThat(get("a").alerts())
        .filteredOn(a -> a.name().equals("x"))
        .extracting(IncidentAlert::status)
        .containsExactly(AlertStatus.RESOLVED);
  }

  @Test
  void foldsABatchToItsLastWord() throws Exception {
    apply(
        anIncident("a").with("x", "y"),
        anIncident("b").with("z"),
        anIncident("a").version(2).withResolved("x"),
        anIncident("a").version(3).without("y").closed());

    assertThat(names(get("a"))).containsExactly("x");
    assertThat(get("a").status()).isEqualTo(IncidentStatus.CLOSED);
    assertThat(names(get("b"))).containsExactly("z");
  }

  @Test
  void ignoresOldVersions() throws Exception {
    apply(anIncident("a").version(5).priority(Priority.P1).withResolved("x").without("y"));
    apply(anIncident("a").version(4).priority(Priority.P4).with("x", "y"));
    apply(anIncident("a").version(5).priority(Priority.P1).withResolved("x").without("y"));

    IncidentSnapshot seen = get("a");
    assertThat(seen.priority()).isEqualTo(Priority.P1);
    assertThat(names(seen)).containsExactly("x");
    assertThat(seen.alerts().get(0).status()).isEqualTo(AlertStatus.RESOLVED);
  }

  @Test
  void takesAnOldVersionsMembersThatNobodySpokeOfSince() throws Exception {
    apply(anIncident("a").version(2).with("y"));
    apply(anIncident("a").version(1).with("x"));

    assertThat(names(get("a"))).containsExactly("x", "y");
    assertThat(get("a").version()).isEqualTo(2);
  }

  @Test
  void emptiesAMergedIncidentAndKeepsItsForward() throws Exception {
    apply(anIncident("elder").with("x"), anIncident("younger").with("y"));
    apply(
        anIncident("younger").version(2).mergedInto("elder"),
        anIncident("elder").version(2).with("y"));

    assertThat(get("younger").status()).isEqualTo(IncidentStatus.MERGED);
    assertThat(get("younger").mergedInto()).isEqualTo(idOf("elder"));
    assertThat(get("younger").alerts()).isEmpty();
    assertThat(names(get("elder"))).containsExactly("x", "y");
    assertThat(now(view.openAlerts("default"))).hasSize(2);
  }

  @Test
  void keepsAMergedIncidentEmptyWhenItsPastIsReadAgain() throws Exception {
    apply(anIncident("younger").with("y"));
    apply(anIncident("younger").version(2).mergedInto("elder"));
    apply(anIncident("younger").with("y"));

    assertThat(get("younger").alerts()).isEmpty();
    assertThat(get("younger").status()).isEqualTo(IncidentStatus.MERGED);
  }

  @Test
  void listsNewestFirstPageByPage() throws Exception {
    for (int i = 0; i < 7; i++) {
      apply(anIncident("i" + i).openedAt(T0.plusSeconds(i / 2)).with("x" + i));
    }
    List<IncidentSnapshot> all = new ArrayList<>();
    String next = null;
    do {
      Page<IncidentSnapshot> page =
          now(view.list(new IncidentQuery("default", Set.of(), 3, 10, Cursor.decode(next))));
      all.addAll(page.items());
      next = page.next();
    } while (next != null);

    assertThat(all)
        .extracting(i -> i.id().value())
        .containsExactly("INC-i6", "INC-i5", "INC-i4", "INC-i3", "INC-i2", "INC-i1", "INC-i0");
    assertThat(all).allSatisfy(i -> assertThat(i.alerts()).hasSize(1));
  }

  @Test
  void listsAtMostTheWantedAlertsAndSaysHowManyThereAre() throws Exception {
    apply(anIncident("a").with("1", "2", "3", "4").counting(4, 4), anIncident("b").with("5"));

    List<IncidentSnapshot> some = now(view.list(IncidentQuery.all("default", 10, 3))).items();
    List<IncidentSnapshot> none = now(view.list(IncidentQuery.all("default", 10, 0))).items();

    assertThat(some).extracting(i -> i.alerts().size()).containsExactlyInAnyOrder(3, 1);
    assertThat(some).extracting(IncidentSnapshot::alertCount).containsExactlyInAnyOrder(4, 1);
    assertThat(none).extracting(i -> i.alerts().size()).containsExactly(0, 0);
  }

  @Test
  void filtersByStateAndTenant() throws Exception {
    apply(anIncident("a").with("x"), anIncident("b").closed(), anIncident("c").of("acme"));

    Set<IncidentStatus> closed = Set.of(IncidentStatus.CLOSED);
    assertThat(now(view.list(new IncidentQuery("default", closed, 10, 10, null))).items())
        .extracting(IncidentSnapshot::id)
        .containsExactly(idOf("b"));
    assertThat(now(view.list(IncidentQuery.all("acme", 10, 10))).items())
        .extracting(IncidentSnapshot::id)
        .containsExactly(idOf("c"));
  }

  @Test
  void namesEveryOpenAlertOnce() throws Exception {
    apply(anIncident("a").with("x", "y"), anIncident("b").of("acme").with("z"));
    apply(anIncident("a").version(2).withResolved("y"));

    assertThat(now(view.openAlerts("default")))
        .extracting(IncidentAlert::fingerprint)
        .containsExactly(fingerprint("x"));
  }

  @Test
  void findsAnAlertWhetherItHoldsOrNot() throws Exception {
    apply(anIncident("a").with("x", "y"), anIncident("b").of("acme").with("z"));
    apply(anIncident("a").version(2).withResolved("y"));

    assertThat(now(view.find("default", fingerprint("x"))).map(IncidentAlert::status))
        .contains(AlertStatus.FIRING);
    assertThat(now(view.find("default", fingerprint("y"))).map(IncidentAlert::status))
        .contains(AlertStatus.RESOLVED);
    assertThat(now(view.find("default", fingerprint("z")))).isEmpty();
  }

  @Test
  void findsAnAlertWhereItWentWithAMergedIncident() throws Exception {
    apply(anIncident("elder").with("x"), anIncident("younger").with("y"));
    apply(
        anIncident("younger").version(2).mergedInto("elder"),
        anIncident("elder").version(2).with("y"));

    assertThat(now(view.find("default", fingerprint("y")))).isPresent();
    assertThat(now(view.locate("default", fingerprint("y"))).map(PlacedAlert::incident))
        .contains(idOf("elder"));
  }

  @Test
  void answersWithAllAlertsOfALargeIncident() throws Exception {
    String[] names = new String[12_345];
    for (int i = 0; i < names.length; i++) {
      names[i] = "n" + i;
    }
    apply(anIncident("big").with(names));

    assertThat(get("big").alerts())
        .extracting(IncidentAlert::fingerprint)
        .hasSize(12_345)
        .doesNotHaveDuplicates();
    assertThat(now(view.openAlerts("default"))).hasSize(12_345);
  }

  @Test
  void countsWhatThereIs() throws Exception {
    apply(
        anIncident("a").counting(5, 3),
        anIncident("b").counting(2, 0).closed(),
        anIncident("c").counting(9, 9).mergedInto("a"),
        anIncident("d").of("acme").counting(7, 7));

    assertThat(now(view.totals("default"))).isEqualTo(new Totals(2, 1, 7, 3));
    assertThat(now(view.totals("nobody"))).isEqualTo(new Totals(0, 0, 0, 0));
  }
}
