package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditResult;
import io.diapason.ticketing.audit.Difference;
import io.diapason.ticketing.audit.Via;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written down of what people do to tickets. */
final class TicketAuditTest {

  private static final Instant LATER = T0.plusSeconds(60);

  private final TicketPolicy policy = new TicketPolicy(TicketRules.defaults(true));
  private final Ticket opened = policy.onIncident(null, anIncident("a").build(), T0).present();

  private static AuditEntry last(Ticket ticket) {
    List<AuditEntry> unsaid = ticket.trail().unsaid();
    return unsaid.get(unsaid.size() - 1);
  }

  private Ticket after(Ticket ticket, TicketAction action) {
    return policy.onAction(ticket, action, LATER).present();
  }

  @Test
  void writesDownWhoWhyAndWhatChangedWithTheChangeItself() {
    Ticket taken =
        after(
            opened,
            TicketAction.of(TicketAction.Kind.ACKNOWLEDGE, "ada", "on it")
                .through(Via.CHANNEL, "slack"));

    AuditEntry entry = last(taken);
    assertThat(entry.actor()).isEqualTo(new Actor("ada", Via.CHANNEL, "slack", "on it"));
    assertThat(entry.action()).isEqualTo("acknowledge");
    assertThat(entry.at()).isEqualTo(LATER);
    assertThat(entry.subject().id()).isEqualTo(opened.id().value());
    assertThat(entry.result())
        .isEqualTo(AuditResult.done(List.of(new Difference("state", "TRIAGED", "ACKNOWLEDGED"))));
  }

  @Test
  void tellsWhatStoodBefore() {
    TicketAction raise =
        TicketAction.of(TicketAction.Kind.SET_PRIORITY, "ada", "customers call")
            .wanting(Wanted.of(Priority.P1));

    assertThat(last(after(opened, raise)).result().changes())
        .containsExactly(new Difference("priority", "P2", "P1"));
  }

  @Test
  void writesNothingWhereNothingIsDone() {
    TicketAction again = TicketAction.of(TicketAction.Kind.REOPEN, "ada", "").withKey("k");

    assertThat(after(opened, again).trail()).isEqualTo(opened.trail());
  }

  @Test
  void chainsTheEntriesOfATicket() {
    Ticket taken = after(opened, TicketAction.of(TicketAction.Kind.ACKNOWLEDGE, "ada", ""));
    Ticket said = after(taken, TicketAction.of(TicketAction.Kind.COMMENT, "ada", "the disk"));

    assertThat(said.trail().unsaid()).extracting(e -> e.seal().number()).containsExactly(1L, 2L);
    assertThat(last(said).seal().previous()).isEqualTo(last(taken).hash());
    assertThat(last(said).id()).isEqualTo(opened.id() + "#2");
    assertThat(last(said).actor().text()).isEqualTo("the disk");
  }

  @Test
  void keepsEntriesUntilTheLogHasThem() {
    Ticket taken = after(opened, TicketAction.of(TicketAction.Kind.ACKNOWLEDGE, "ada", ""));
    Ticket said = after(taken, TicketAction.of(TicketAction.Kind.COMMENT, "ada", "the disk"));
    assertThat(said.dueAt()).isEqualTo(T0);
    assertThat(said.leftoverAt()).isEqualTo(LATER.plusSeconds(5));

    Ticket noted = policy.onNoted(said, 1, LATER).present();
    assertThat(noted.trail().unsaid()).containsExactly(last(said));
    assertThat(noted.version()).isEqualTo(said.version());
    assertThat(policy.onNoted(noted, 1, LATER).changed()).isFalse();
    assertThat(policy.onNoted(noted, 2, LATER).present().leftoverAt()).isNull();
  }
}
