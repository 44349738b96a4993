package io.diapason.ticketing.tracker.desk;

import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditQuery;
import io.diapason.ticketing.audit.Via;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketState;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.ticketing.tracker.Look;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.ticketing.tracker.desk.FaultyTracker.Fault;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.util.Collection;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong between us and a tracker, both end with one ticket that says the same. */
final class TrackerStoryTest {

  private static final Duration A_WHILE = Duration.ofMinutes(5);
  private static final long SEED = 20_260_301;

  private final ATrackerDesk desk = new ATrackerDesk();

  private static TicketAction action(TicketAction.Kind kind, String by, String text) {
    return TicketAction.of(kind, by, text);
  }

  private Mirror mirror() {
    return desk.only().mirrors().get(0);
  }

  @Test
  void opensOneTicketAndFollowsIt() {
    desk.take(anIncident("a").build());
    desk.settle();

    assertThat(desk.people.size()).isEqualTo(1);
    assertThat(desk.people.look("1")).isEqualTo(new Look("new", "75", ""));
    assertThat(mirror().externalId()).isEqualTo("1");
    assertThat(mirror().effort().leaseOwner()).isNull();

    desk.act(desk.only(), action(TicketAction.Kind.START, "ada", ""));
    desk.act(desk.only(), action(TicketAction.Kind.COMMENT, "ada", "Looking at it"));
    desk.settle();

    assertThat(desk.people.look("1").status()).isEqualTo("open");
    assertThat(desk.people.said("1")).singleElement().asString().contains("Looking at it (ada)");

    desk.take(anIncident("a").version(2).closed().build());
    desk.settle();

    assertThat(desk.people.look("1").status()).isEqualTo("resolved");
    assertThat(desk.people.size()).isEqualTo(1);
  }

  @Test
  void takesInWhatPeopleDoThereAndSaysNothingBack() {
    desk.take(anIncident("a").build());
    desk.settle();
    desk.people.says("1", "grace", "It is the disk");
    desk.people.sets("1", "grace", new Look("open", "100", "grace"));
    desk.wait(Duration.ofMinutes(1));

    Ticket ticket = desk.only();
    assertThat(ticket.state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(ticket.priority()).isEqualTo(Priority.P1);
    assertThat(ticket.prioritySetBy()).isEqualTo("grace");
    assertThat(ticket.assignee()).isEqualTo("grace");
    assertThat(ticket.timeline())
        .filteredOn(e -> e.kind() == TimelineEntry.Kind.COMMENT)
        .singleElement()
        .satisfies(e -> assertThat(e.by()).isEqualTo("grace"))
        .satisfies(e -> assertThat(e.text()).isEqualTo("It is the disk"));
    assertThat(
            desk.audit
                .search(AuditQuery.newest("default", AuditQuery.Scope.ALL, 10))
                .toCompletableFuture()
                .join()
                .items())
        .isNotEmpty()
        .allMatch(entry -> entry.actor().via() == Via.TRACKER)
        .allMatch(entry -> entry.actor().by().equals("grace"))
        .allMatch(entry -> entry.actor().place().equals(ATrackerDesk.ID))
        .extracting(AuditEntry::action)
        .contains("comment", "start", "priority", "assign");
    assertThat(desk.people.said("1")).as("no echo").containsExactly("It is the disk");
    assertThat(desk.people.look("1")).isEqualTo(new Look("open", "100", "grace"));
  }

  @Test
  void letsWhatPeopleSetStandAgainstTheEngine() {
    desk.take(anIncident("a").build());
    desk.settle();
    desk.people.sets("1", "grace", new Look(null, "25", null));
    desk.settle();

    desk.take(anIncident("a").version(2).priority(Priority.P1).build());
    desk.wait(Duration.ofMinutes(1));

    assertThat(desk.only().priority()).isEqualTo(Priority.P4);
    assertThat(desk.people.look("1").priority()).isEqualTo("25");
  }

  @Test
  void resolvesAndReopensWithPeople() {
    desk.take(anIncident("a").build());
    desk.settle();
    desk.people.sets("1", "grace", new Look("resolved", null, null));
    desk.settle();
    assertThat(desk.only().state()).isEqualTo(TicketState.RESOLVED);

    desk.people.sets("1", "grace", new Look("open", null, null));
    desk.settle();
    assertThat(desk.only().state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(desk.only().openings()).isEqualTo(2);

    desk.act(desk.only(), action(TicketAction.Kind.RESOLVE, "ada", ""));
    desk.wait(Duration.ofMinutes(1));
    assertThat(desk.people.look("1").status()).isEqualTo("resolved");
    assertThat(desk.only().state()).isEqualTo(TicketState.RESOLVED);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void endsWithOneRightTicketWhateverGoesWrongAtItsOpening(Fault fault) {
    desk.tracker.then(fault);
    desk.take(anIncident("a").build());
    desk.wait(A_WHILE);
    desk.act(desk.only(), action(TicketAction.Kind.RESOLVE, "ada", "Done"));
    desk.wait(A_WHILE);

    assertThat(desk.people.look(String.valueOf(mirror().externalId())).status())
        .isEqualTo("resolved");
    assertThat(open()).isEmpty();
    assertThat(desk.people.size()).isEqualTo(fault == Fault.TWICE ? 2 : 1);
  }

  private Collection<String> open() {
    return desk.people.statuses().values().stream().filter(s -> !s.equals("resolved")).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DOWN", "LIMITED", "BROKEN", "ANSWER_LOST"})
  void saysEachThingOnceWhateverGoesWrong(Fault fault) {
    desk.take(anIncident("a").build());
    desk.settle();
    desk.tracker.then(fault, fault);
    desk.act(desk.only(), action(TicketAction.Kind.COMMENT, "ada", "Only once"));
    desk.act(desk.only(), action(TicketAction.Kind.HOLD, "ada", ""));
    desk.wait(A_WHILE);

    assertThat(desk.people.said("1")).filteredOn(text -> text.contains("Only once")).hasSize(1);
    assertThat(desk.people.look("1").status()).isEqualTo("stalled");
    assertThat(desk.only().state()).isEqualTo(TicketState.ON_HOLD);
  }

  @Test
  void closesTheSecondOfTwoThatCameToBeBecauseAnAnswerCameTooLate() {
    desk.tracker.then(Fault.LATE);
    desk.take(anIncident("a").build());
    // The first call is still under way when the second one finds nothing.
    desk.wait(A_WHILE);
    assertThat(desk.people.size()).isEqualTo(1);
    desk.tracker.catchUp();
    desk.wait(A_WHILE);

    assertThat(desk.people.size()).isEqualTo(2);
    assertThat(desk.people.look("1").status()).isEqualTo("new");
    assertThat(desk.people.look("2").status()).isEqualTo("resolved");
    assertThat(desk.people.links("2")).containsExactly("1");
  }

  @Test
  void leavesACopyAloneThatAPersonMade() {
    desk.take(anIncident("a").build());
    desk.wait(A_WHILE);
    String key = "diapason:default:" + desk.only().id();
    desk.people
        .create(new io.diapason.ticketing.tracker.Draft(key, "Mine", "", new Look("new", "0", "")))
        .toCompletableFuture()
        .join();
    desk.wait(A_WHILE);

    assertThat(desk.people.look("2").status()).isEqualTo("new");
  }

  @Test
  void pointsFromAMergedTicketToTheElder() {
    desk.take(anIncident("elder").build(), anIncident("younger").build());
    desk.settle();
    desk.take(anIncident("younger").version(2).mergedInto("elder").build());
    desk.settle();

    Ticket younger =
        desk.tickets().stream()
            .filter(t -> t.state() == TicketState.MERGED)
            .findFirst()
            .orElseThrow();
    Ticket elder =
        desk.tickets().stream()
            .filter(t -> t.state() != TicketState.MERGED)
            .findFirst()
            .orElseThrow();
    String left = String.valueOf(younger.mirrors().get(0).externalId());
    String right = String.valueOf(elder.mirrors().get(0).externalId());
    assertThat(desk.people.links(left)).containsExactly(right);
    assertThat(desk.people.look(left).status()).isEqualTo("resolved");
    assertThat(desk.people.look(right).status()).isEqualTo("new");
  }

  @Test
  void restsWhenTheCopyIsGoneAndOpensItAnewWhenAsked() {
    desk.take(anIncident("a").build());
    desk.settle();
    desk.people.deletes("1");
    desk.act(desk.only(), action(TicketAction.Kind.COMMENT, "ada", "Anybody?"));
    desk.wait(A_WHILE);
    assertThat(mirror().effort().gaveUp()).isTrue();
    assertThat(desk.only().timeline()).anyMatch(e -> e.kind() == TimelineEntry.Kind.MIRROR_FAILED);

    desk.act(desk.only(), action(TicketAction.Kind.SYNC, "ada", ""));
    desk.wait(A_WHILE);

    assertThat(mirror().effort().gaveUp()).isFalse();
    assertThat(desk.people.size()).isEqualTo(1);
    assertThat(desk.people.said("1")).hasSize(1);
  }

  /** Two hundred random histories with random faults, and both sides agree at the end. */
  @Test
  void bothSidesAgreeAfterAnyHistory() {
    for (int story = 0; story < 200; story++) {
      Random random = new Random(SEED + story);
      ATrackerDesk any = new ATrackerDesk();
      any.take(anIncident("a").build());
      for (int step = 0; step < 12; step++) {
        happen(any, random);
        any.wait(Duration.ofSeconds(random.nextInt(40)));
      }
      any.wait(Duration.ofMinutes(10));
      assertAgreement(any, SEED + story);
    }
  }

  private static void happen(ATrackerDesk any, Random random) {
    Fault[] faults = {Fault.DOWN, Fault.LIMITED, Fault.BROKEN, Fault.ANSWER_LOST};
    String[] statuses = {"new", "open", "stalled", "resolved"};
    TicketAction.Kind[] kinds = {
      TicketAction.Kind.START,
      TicketAction.Kind.HOLD,
      TicketAction.Kind.RESOLVE,
      TicketAction.Kind.REOPEN
    };
    switch (random.nextInt(4)) {
      case 0 -> any.tracker.then(faults[random.nextInt(faults.length)]);
      case 1 -> any.act(any.only(), action(kinds[random.nextInt(kinds.length)], "ada", ""));
      case 2 ->
          any.act(
              any.only(), action(TicketAction.Kind.COMMENT, "ada", "Said " + random.nextInt(1000)));
      default -> {
        if (any.people.size() > 0) {
          any.people.sets(
              "1", "grace", new Look(statuses[random.nextInt(statuses.length)], null, null));
        }
      }
    }
  }

  private static void assertAgreement(ATrackerDesk any, long seed) {
    assertThat(any.people.size()).as("seed %d", seed).isEqualTo(1);
    Ticket ticket = any.only();
    boolean over = any.people.look("1").status().equals("resolved");
    assertThat(ticket.state().isActive()).as("seed %d: %s", seed, ticket).isEqualTo(!over);
    long said =
        ticket.timeline().stream()
            .filter(e -> e.kind() == TimelineEntry.Kind.COMMENT && e.by().equals("ada"))
            .count();
    long heard =
        any.people.said("1").stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith("Said "))
            .count();
    assertThat(heard).as("seed %d", seed).isEqualTo(said);
    assertThat(ticket.timeline())
        .filteredOn(e -> e.kind() == TimelineEntry.Kind.COMMENT)
        .hasSize((int) said);
  }
}
