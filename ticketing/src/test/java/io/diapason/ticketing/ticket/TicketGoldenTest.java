package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.AuditTrail;
import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.sla.Allowance;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.ticketing.sla.SlaTarget;
import io.diapason.ticketing.sla.Stretch;
import io.diapason.ticketing.sla.TargetScope;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Patience;
import io.diapason.ticketing.tracker.Report;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.kind.TrackerKind;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
    TicketPolicy policy =
        new TicketPolicy(TicketRules.defaults(true).with(promises()).with(trackers()));
    Ticket opened = policy.onIncident(null, anIncident("a").build(), T0).present();
    Ticket escalated = policy.onWake(opened, T0.plus(Duration.ofMinutes(15))).present();
    TicketAction assign =
        TicketAction.of(TicketAction.Kind.ASSIGN, "ada", "")
            .wanting(Wanted.of("grace"))
            .withKey("k1");
    Ticket assigned = policy.onAction(escalated, assign, T0.plus(Duration.ofMinutes(16))).present();
    return mirrored(policy, assigned, T0.plus(Duration.ofMinutes(17)));
  }

  private static MirrorPlan trackers() {
    return new MirrorPlan(
        List.of(
            new MirrorRule(
                "rt",
                MirrorRule.Scope.all(),
                TrackerKind.REQUEST_TRACKER.words(),
                Patience.defaults())));
  }

  private static Ticket mirrored(TicketPolicy policy, Ticket ticket, Instant now) {
    Ticket taken =
        policy.onMirrorClaim(ticket, new Claim("rt", "w", now.plusSeconds(60)), now).present();
    Report.Adopted opened = new Report.Adopted("12", taken.face(), List.of("13"));
    Ticket adopted = policy.onMirrorReport(taken, "rt", opened, now).present();
    TrackerOutage outage = new TrackerOutage(OutageReason.TIMEOUT, "no answer in time");
    return policy.onMirrorReport(adopted, "rt", new Report.Failed(outage), now).present();
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
        .isEqualToIgnoringNewLines(golden("ticket-v5.json").stripTrailing());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    byte[] json = golden("ticket-v5.json").getBytes(StandardCharsets.UTF_8);

    assertThat(VocabularyJson.read(json, Ticket.class)).isEqualTo(ticket());
  }

  @Test
  void readsADocumentFromBeforeThereWasAnAudit() throws IOException {
    byte[] json = golden("ticket-v4.json").getBytes(StandardCharsets.UTF_8);

    Ticket read = VocabularyJson.read(json, Ticket.class);

    assertThat(read.trail()).isEqualTo(AuditTrail.EMPTY);
    assertThat(read.ties()).isEqualTo(Ties.NONE);
    assertThat(read.assessment()).isEqualTo(Assessment.NONE);
    assertThat(read.attachments()).isEmpty();
    assertThat(read.mirrors()).isEqualTo(ticket().mirrors());
  }

  @Test
  void readsADocumentFromBeforeThereWereTrackers() throws IOException {
    byte[] json = golden("ticket-v3.json").getBytes(StandardCharsets.UTF_8);

    Ticket read = VocabularyJson.read(json, Ticket.class);

    assertThat(read.mirrors()).isEmpty();
    assertThat(read.sla()).isEqualTo(ticket().sla());
    assertThat(read.escalation()).isEqualTo(ticket().escalation());
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
