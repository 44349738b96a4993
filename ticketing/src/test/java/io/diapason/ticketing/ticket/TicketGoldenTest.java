package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.sla.Allowance;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.ticketing.sla.SlaTarget;
import io.diapason.ticketing.sla.Stretch;
import io.diapason.ticketing.sla.TargetScope;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form of a stored ticket. A line that changes here changes documents that people have. */
final class TicketGoldenTest {

  private static String golden(String name) throws IOException {
    try (InputStream stream = TicketGoldenTest.class.getResourceAsStream("/state/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Ticket ticket() {
    TicketPolicy policy = new TicketPolicy(TicketRules.defaults(true).with(promises()));
    Ticket opened = policy.onIncident(null, anIncident("a").build(), T0).present();
    Ticket escalated = policy.onWake(opened, T0.plus(Duration.ofMinutes(15))).present();
    TicketAction assign =
        new TicketAction(TicketAction.Kind.ASSIGN, "ada", "", "grace", null, null, null, "k1");
    return policy.onAction(escalated, assign, T0.plus(Duration.ofMinutes(16))).present();
  }

  private static SlaPolicy promises() {
    Allowance allowance =
        new Allowance(Duration.ofMinutes(10), Duration.ofHours(4), List.of(50, 75));
    return new SlaPolicy(
        new SlaRules(
            List.of(
                new SlaTarget("urgent", TargetScope.of(), allowance, BusinessCalendar.always()))));
  }

  @Test
  void writesTheDocumentAsBefore() throws IOException {
    assertThat(
            VocabularyJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(ticket()))
        .isEqualToIgnoringNewLines(golden("ticket-v3.json").stripTrailing());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    byte[] json = golden("ticket-v3.json").getBytes(StandardCharsets.UTF_8);

    assertThat(VocabularyJson.read(json, Ticket.class)).isEqualTo(ticket());
  }

  @Test
  void readsADocumentFromBeforeThereWerePolicies() throws IOException {
    byte[] json = golden("ticket-v2.json").getBytes(StandardCharsets.UTF_8);

    Ticket read = VocabularyJson.read(json, Ticket.class);

    assertThat(read.sla()).isEqualTo(ticket().sla());
    assertThat(read.escalation().policy()).isEqualTo(EscalationPolicy.defaults());
    assertThat(read.escalation().nextAt()).isEqualTo(T0.plus(Duration.ofMinutes(30)));
    assertThat(read.escalation().taken()).isEqualTo(ticket().escalation().taken());
  }

  @Test
  void readsADocumentFromBeforeThereWereClocks() throws IOException {
    byte[] json = golden("ticket-v1.json").getBytes(StandardCharsets.UTF_8);

    Ticket read = VocabularyJson.read(json, Ticket.class);

    assertThat(read.service()).isEmpty();
    assertThat(read.sla().stretches())
        .containsExactly(new Stretch(T0, Stretch.Kind.WAITING, Priority.P2, "payments", "", 0));
    assertThat(read.timeline()).hasSize(3);
  }

  @Test
  void readsADocumentThatLacksWhatCameLaterAndHasWhatIsGone() throws IOException {
    byte[] json = golden("ticket-sparse.json").getBytes(StandardCharsets.UTF_8);

    Ticket read = VocabularyJson.read(json, Ticket.class);

    assertThat(read.timeline()).isEmpty();
    assertThat(read.intents()).isEmpty();
    assertThat(read.appliedKeys()).isEmpty();
    assertThat(read.openings()).isEqualTo(1);
    assertThat(new TicketPolicy(TicketRules.defaults(true)).onWake(read, T0).changed()).isFalse();
  }
}
