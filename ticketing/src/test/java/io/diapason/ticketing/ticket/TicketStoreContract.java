package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.sla.ATarget;
import io.diapason.ticketing.sla.SlaStanding;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.Patience;
import io.diapason.ticketing.tracker.kind.TrackerKind;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of tickets must do. A subclass gives an empty store for each test. */
public abstract class TicketStoreContract {

  private final TicketPolicy policy = new TicketPolicy(TicketRules.defaults(true));
  private TicketStore store;

  /** A store that holds nothing yet. */
  protected abstract TicketStore emptyStore() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = emptyStore();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  /** A search may lag behind the last write: asks again until it agrees. */
  private static <T> T eventually(Supplier<CompletionStage<T>> ask, Predicate<T> agrees)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    T answer = now(ask.get());
    while (!agrees.test(answer) && System.nanoTime() < end) {
      answer = now(ask.get());
    }
    return answer;
  }

  private Ticket ticket(String incident, Instant at) {
    return policy.onIncident(null, anIncident(incident).build(), at).present();
  }

  private Ticket acknowledged(Ticket ticket, Instant at) {
    return policy
        .onAction(ticket, TicketAction.of(TicketAction.Kind.ACKNOWLEDGE, "ada", ""), at)
        .present();
  }

  @Test
  void readsBackExactlyWhatWasWritten() throws Exception {
    Ticket ticket = ticket("a", T0);

    assertThat(now(store.create(ticket))).isTrue();

    assertThat(now(store.get(ticket.key())).orElseThrow().value()).isEqualTo(ticket);
  }

  @Test
  void createsATicketOnlyOnce() throws Exception {
    Ticket first = ticket("a", T0);

    assertThat(now(store.create(first))).isTrue();
    assertThat(now(store.create(ticket("a", T0.plusSeconds(9))))).isFalse();

    assertThat(now(store.get(first.key())).orElseThrow().value()).isEqualTo(first);
  }

  @Test
  void letsOnlyOneOfTwoWritersWin() throws Exception {
    Ticket ticket = ticket("a", T0);
    now(store.create(ticket));
    String token = now(store.get(ticket.key())).orElseThrow().token();

    Ticket winner = acknowledged(ticket, T0.plusSeconds(1));
    Ticket loser = acknowledged(ticket, T0.plusSeconds(2));

    assertThat(now(store.replace(winner, token))).isTrue();
    assertThat(now(store.replace(loser, token))).isFalse();
    assertThat(now(store.get(ticket.key())).orElseThrow().value()).isEqualTo(winner);
  }

  @Test
  void writesEachOfManyOnItsOwn() throws Exception {
    Ticket old = ticket("old", T0);
    Ticket fresh = ticket("fresh", T0);
    now(store.create(old));

    Set<TicketKey> lost =
        now(store.writeAll(List.of(new TicketWrite(old, null), new TicketWrite(fresh, null))));

    assertThat(lost).containsExactly(old.key());
    assertThat(now(store.getAll(List.of(old.key(), fresh.key())))).hasSize(2);
  }

  @Test
  void doesNotFindWhatIsNotThere() throws Exception {
    assertThat(now(store.get(ticket("nowhere", T0).key()))).isEmpty();
    assertThat(now(store.getAll(List.of()))).isEmpty();
    assertThat(now(store.writeAll(List.of()))).isEmpty();
    assertThat(now(store.search(TicketQuery.all("default", 10))).items()).isEmpty();
  }

  @Test
  void keepsTenantsApart() throws Exception {
    Ticket other = policy.onIncident(null, anIncident("a").of("acme").build(), T0).present();
    now(store.create(other));
    eventually(() -> store.search(TicketQuery.all("acme", 10)), p -> p.items().size() == 1);

    assertThat(now(store.search(TicketQuery.all("default", 10))).items()).isEmpty();
    assertThat(now(store.countActive("default"))).isZero();
  }

  @Test
  void pagesThroughAllTicketsNewestFirst() throws Exception {
    for (int i = 0; i < 7; i++) {
      // Two of each moment, so that the order by id shows as well.
      now(store.create(ticket("i" + i, T0.plusSeconds(i / 2))));
    }
    eventually(() -> store.search(TicketQuery.all("default", 10)), p -> p.items().size() == 7);

    List<Ticket> all = new ArrayList<>();
    String next = null;
    do {
      Cursor after = Cursor.decode(next);
      Page<Ticket> page = now(store.search(new TicketQuery("default", TicketFilter.ALL, 3, after)));
      all.addAll(page.items());
      next = page.next();
    } while (next != null);

    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThat(all).extracting(Ticket::openedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void filtersByStateTeamAndPriority() throws Exception {
    Ticket triaged = ticket("a", T0);
    Ticket taken = acknowledged(ticket("b", T0), T0);
    now(store.create(triaged));
    now(store.create(taken));
    eventually(() -> store.search(TicketQuery.all("default", 10)), p -> p.items().size() == 2);

    Set<TicketState> states = Set.of(TicketState.ACKNOWLEDGED);
    assertThat(now(store.search(query(states, null, null))).items()).containsExactly(taken);
    assertThat(now(store.search(query(Set.of(), "payments", Priority.P2))).items()).hasSize(2);
    assertThat(now(store.search(query(Set.of(), "network", null))).items()).isEmpty();
    assertThat(now(store.search(query(Set.of(), null, Priority.P1))).items()).isEmpty();
    assertThat(now(store.search(about("db-1", null))).items()).hasSize(2);
    assertThat(now(store.search(about("checkout", null))).items()).isEmpty();
  }

  @Test
  void findsTicketsByWhereTheirClocksStand() throws Exception {
    TicketPolicy promising = ATarget.policyToAcknowledgeWithin(Duration.ofMinutes(2));
    Ticket running = promising.onIncident(null, anIncident("a").build(), T0).present();
    Ticket late =
        promising
            .onWake(
                promising.onIncident(null, anIncident("b").build(), T0).present(),
                T0.plusSeconds(120))
            .present();
    now(store.create(running));
    now(store.create(late));

    assertThat(
            eventually(
                    () -> store.search(about(null, SlaStanding.State.BREACHED)),
                    p -> !p.items().isEmpty())
                .items())
        .containsExactly(late);
    assertThat(now(store.search(about(null, SlaStanding.State.RUNNING))).items())
        .containsExactly(running);
    assertThat(now(store.search(about(null, SlaStanding.State.PAUSED))).items()).isEmpty();
  }

  private static TicketQuery about(String service, SlaStanding.State clock) {
    return asking(
        new TicketFilter(
            Set.of(), Set.of(), null, null, null, service, null, clock, null, null, null));
  }

  private static TicketQuery query(Set<TicketState> states, String team, Priority priority) {
    Set<Priority> priorities = priority == null ? Set.of() : Set.of(priority);
    return asking(
        new TicketFilter(states, priorities, team, null, null, null, null, null, null, null, null));
  }

  private static TicketQuery asking(TicketFilter filter) {
    return new TicketQuery("default", filter, 10, null);
  }

  private static TicketQuery people(String assignee, String watcher, String parent) {
    return asking(
        new TicketFilter(
            Set.of(), Set.of(), null, assignee, watcher, null, parent, null, null, null, null));
  }

  private static TicketQuery saying(String text, Instant from, Instant until) {
    return asking(
        new TicketFilter(
            Set.of(), Set.of(), null, null, null, null, null, null, text, from, until));
  }

  private Ticket acted(Ticket ticket, TicketAction.Kind kind, String name) {
    return policy
        .onAction(
            ticket,
            TicketAction.of(kind, "ada", "").wanting(TicketAction.Wanted.of(name)),
            T0.plusSeconds(60))
        .present();
  }

  @Test
  void findsTicketsByPeopleAndParent() throws Exception {
    Ticket free = ticket("a", T0);
    Ticket taken = acted(ticket("b", T0), TicketAction.Kind.ASSIGN, "grace");
    taken = acted(taken, TicketAction.Kind.WATCH, "ada");
    taken = acted(taken, TicketAction.Kind.WATCH, "bob");
    taken = acted(taken, TicketAction.Kind.SET_PARENT, free.id().value());
    now(store.create(free));
    now(store.create(taken));
    eventually(() -> store.search(TicketQuery.all("default", 10)), p -> p.items().size() == 2);

    assertThat(now(store.search(people("grace", null, null))).items()).containsExactly(taken);
    assertThat(now(store.search(people("none", null, null))).items()).containsExactly(free);
    assertThat(now(store.search(people(null, "bob", null))).items()).containsExactly(taken);
    assertThat(now(store.search(people(null, "eve", null))).items()).isEmpty();
    assertThat(now(store.search(people(null, null, free.id().value()))).items())
        .containsExactly(taken);
  }

  @Test
  void findsTicketsByWordsOfTheirTitleAndByTime() throws Exception {
    Ticket early = titled("a", "HighErrorRate on checkout-7 (50%*)", T0);
    Ticket late = titled("b", "DiskFull on db-1", T0.plusSeconds(60));
    now(store.create(early));
    now(store.create(late));
    eventually(() -> store.search(TicketQuery.all("default", 10)), p -> p.items().size() == 2);

    assertThat(now(store.search(saying("ERROR checkout", null, null))).items())
        .containsExactly(early);
    assertThat(now(store.search(saying("on", null, null))).items()).hasSize(2);
    assertThat(now(store.search(saying("error disk", null, null))).items()).isEmpty();
    assertThat(now(store.search(saying("db-1", null, null))).items()).containsExactly(late);
    assertThat(now(store.search(saying("50%*)", null, null))).items()).containsExactly(early);
    assertThat(now(store.search(saying("d?-1", null, null))).items())
        .as("signs mean themselves")
        .isEmpty();
    assertThat(now(store.search(saying(null, T0.plusSeconds(60), null))).items())
        .containsExactly(late);
    assertThat(now(store.search(saying(null, T0, T0.plusSeconds(60)))).items())
        .containsExactly(early);
  }

  private Ticket titled(String incident, String title, Instant at) {
    return policy.onIncident(null, anIncident(incident).titled(title).build(), at).present();
  }

  @Test
  void namesWhatIsDueAndNothingElse() throws Exception {
    Ticket hasIntent = ticket("a", T0);
    now(store.create(hasIntent));

    assertThat(eventually(() -> store.due(T0, 10), due -> !due.isEmpty()))
        .containsExactly(hasIntent.key());
    assertThat(now(store.due(T0.minusSeconds(1), 10))).isEmpty();
  }

  @Test
  void doesNotNameALeasedIntentUntilItsLeaseEnds() throws Exception {
    Ticket ticket = ticket("a", T0);
    String intent = ticket.intents().get(0).key();
    Instant until = T0.plus(Duration.ofMinutes(1));
    Ticket leased = policy.onClaim(ticket, new Claim(intent, "w1", until), T0).present();
    now(store.create(leased));

    assertThat(eventually(() -> store.due(until, 10), due -> !due.isEmpty())).hasSize(1);
    assertThat(now(store.due(until.minusMillis(1), 10))).isEmpty();
  }

  @Test
  void namesTicketsWhoseCopyHasWorkInATracker() throws Exception {
    MirrorRule rule =
        new MirrorRule(
            "rt", MirrorRule.Scope.all(), TrackerKind.REQUEST_TRACKER.words(), Patience.defaults());
    TicketPolicy mirroring =
        new TicketPolicy(TicketRules.defaults(true).with(new MirrorPlan(List.of(rule))));
    Ticket ticket = mirroring.onIncident(null, anIncident("a").build(), T0).present();
    now(store.create(ticket));
    now(store.create(ticket("b", T0)));

    assertThat(eventually(() -> store.mirrorsDue(T0, Set.of("rt"), 10), due -> !due.isEmpty()))
        .containsExactly(ticket.key());
    assertThat(now(store.mirrorsDue(T0, Set.of("jira"), 10))).isEmpty();
    assertThat(now(store.mirrorsDue(T0.minusSeconds(1), Set.of("rt"), 10))).isEmpty();
  }

  @Test
  void countsTheActiveOnes() throws Exception {
    now(store.create(ticket("a", T0)));
    Ticket b = ticket("b", T0);
    TicketAction resolve = TicketAction.of(TicketAction.Kind.RESOLVE, "ada", "");
    now(store.create(policy.onAction(b, resolve, T0).present()));
    eventually(() -> store.search(TicketQuery.all("default", 10)), p -> p.items().size() == 2);

    assertThat(now(store.countActive("default"))).isEqualTo(1);
  }
}
