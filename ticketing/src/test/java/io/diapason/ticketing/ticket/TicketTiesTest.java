package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.oncall.ContactRule;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.ticket.Assessment.Level;
import io.diapason.ticketing.ticket.TicketAction.Kind;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom and what a ticket has to do with, and how people weigh it. */
final class TicketTiesTest {

  private static final Instant LATER = T0.plusSeconds(60);
  private static final OnCallPlan PLAN =
      new OnCallPlan(List.of(person("ada"), person("grace"), person("bob")), List.of(), List.of());

  private final TicketPolicy policy =
      new TicketPolicy(
          TicketRules.defaults(true)
              .with(new EscalationRules(List.of(), EscalationPolicy.defaults(), PLAN)));
  private final Ticket opened = policy.onIncident(null, anIncident("a").build(), T0).present();

  private static Person person(String id) {
    ContactRule mail = new ContactRule("mail", id + "@x", Duration.ZERO, null, Set.of());
    ContactRule phone = new ContactRule("phone", "1", Duration.ofMinutes(5), null, Set.of());
    return new Person(id, id, "", List.of(phone, mail));
  }

  private Ticket act(Ticket ticket, Kind kind, Wanted wanted) {
    return policy
        .onAction(ticket, TicketAction.of(kind, "ada", "so").wanting(wanted), LATER)
        .present();
  }

  private static List<String> told(Ticket ticket) {
    return ticket.intents().stream()
        .filter(intent -> intent.key().contains(":watcher:"))
        .map(
            intent ->
                intent.kind()
                    + " "
                    + intent.payload().recipient().person()
                    + " by "
                    + intent.payload().recipient().channel())
        .toList();
  }

  private Ticket watchedBy(String... people) {
    Ticket ticket = opened;
    for (String one : people) {
      ticket = act(ticket, Kind.WATCH, Wanted.of(one));
    }
    return ticket;
  }

  @Test
  void tellsThoseWhoWatchWhatOthersSayAndHowItEnds() {
    Ticket said = act(watchedBy("ada", "grace", "bob"), Kind.COMMENT, Wanted.NOTHING);
    assertThat(told(said))
        .as("not who said it")
        .containsExactly("COMMENTED grace by mail", "COMMENTED bob by mail");

    Ticket resolved = act(watchedBy("grace"), Kind.RESOLVE, Wanted.NOTHING);
    assertThat(told(resolved)).containsExactly("RESOLVED grace by mail");
    assertThat(told(act(resolved, Kind.REOPEN, Wanted.NOTHING)))
        .containsExactly("RESOLVED grace by mail", "REOPENED grace by mail");
    assertThat(
            told(
                act(
                    act(watchedBy("bob"), Kind.UNWATCH, Wanted.of("bob")),
                    Kind.COMMENT,
                    Wanted.NOTHING)))
        .isEmpty();
  }

  @Test
  void tellsThoseWhoWatchOfTwoCommentsTwice() {
    Ticket once = act(watchedBy("bob"), Kind.COMMENT, Wanted.NOTHING);
    assertThat(told(act(once, Kind.COMMENT, Wanted.NOTHING))).hasSize(2);
  }

  @Test
  void letsOnlyKnownPeopleWatchAndEachOnce() {
    assertThat(refusal(Kind.WATCH, Wanted.of("adda"))).contains("known user", "'adda'");
    Ticket watched = watchedBy("bob");
    assertThat(
            policy
                .onAction(
                    watched,
                    TicketAction.of(Kind.WATCH, "ada", "").wanting(Wanted.of("bob")),
                    LATER)
                .changed())
        .isFalse();
  }

  private String refusal(Kind kind, Wanted wanted) {
    return policy
        .onAction(opened, TicketAction.of(kind, "ada", "").wanting(wanted), LATER)
        .refusal();
  }

  @Test
  void linksOnceAndUnlinks() {
    Wanted change = Wanted.of(new TicketLink(TicketLink.Relation.CHANGE, "CHG-7", "", T0));
    Ticket linked = act(opened, Kind.LINK, change);
    assertThat(linked.ties().links())
        .containsExactly(new TicketLink(TicketLink.Relation.CHANGE, "CHG-7", "ada", LATER));
    assertThat(
            policy
                .onAction(linked, TicketAction.of(Kind.LINK, "bob", "").wanting(change), LATER)
                .changed())
        .isFalse();
    assertThat(act(linked, Kind.UNLINK, change).ties().links()).isEmpty();
    Wanted itself =
        Wanted.of(new TicketLink(TicketLink.Relation.RELATES_TO, opened.id().value(), "", T0));
    assertThat(refusal(Kind.LINK, itself)).contains("the ticket itself");
  }

  @Test
  void derivesThePriorityFromImpactAndUrgencyOnceBothAreSaid() {
    Ticket half = assess(opened, Level.LOW, null);
    assertThat(half.priority()).isEqualTo(Priority.P2);
    Ticket both = assess(half, null, Level.MEDIUM);
    assertThat(both.priority()).isEqualTo(Priority.P4);
    assertThat(both.assessment()).isEqualTo(new Assessment(Level.LOW, Level.MEDIUM, "ada"));

    Ticket next =
        policy
            .onIncident(both, anIncident("a").version(2).priority(Priority.P1).build(), LATER)
            .present();
    assertThat(next.priority()).as("stands against the engine's").isEqualTo(Priority.P4);
  }

  private Ticket assess(Ticket ticket, Level impact, Level urgency) {
    return act(ticket, Kind.ASSESS, Wanted.of(null, new Assessment(impact, urgency, null)));
  }

  @Test
  void letsAPriorityByHandStandAboveTheMatrix() {
    Ticket byHand = act(opened, Kind.SET_PRIORITY, Wanted.of(Priority.P1));
    assertThat(assess(byHand, Level.LOW, Level.LOW).priority()).isEqualTo(Priority.P1);

    Ticket weighed = assess(opened, Level.LOW, Level.LOW);
    assertThat(act(weighed, Kind.SET_PRIORITY, Wanted.of(Priority.P3)).priority())
        .isEqualTo(Priority.P3);
  }

  @Test
  void triagesToATeamWithoutTakingNotice() {
    Ticket unknown = policy.onIncident(null, anIncident("b").team("").build(), T0).present();
    assertThat(unknown.state()).isEqualTo(TicketState.NEW);
    TicketAction nowhere = TicketAction.of(Kind.TRIAGE, "ada", "");
    assertThat(policy.onAction(unknown, nowhere, LATER).refusal()).contains("Expected a team");

    Assessment grave = new Assessment(Level.HIGH, Level.HIGH, null);
    Ticket triaged = act(unknown, Kind.TRIAGE, Wanted.of("storage", grave));
    assertThat(triaged.state()).isEqualTo(TicketState.TRIAGED);
    assertThat(triaged.team()).isEqualTo("storage");
    assertThat(triaged.priority()).isEqualTo(Priority.P1);
    assertThat(triaged.escalation().acknowledgedAt()).isNull();
  }
}
