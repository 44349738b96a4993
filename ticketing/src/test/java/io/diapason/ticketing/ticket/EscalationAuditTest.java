package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.escalation.Escalation;
import io.diapason.ticketing.escalation.EscalationAudit;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.escalation.EscalationStep;
import io.diapason.ticketing.escalation.EscalationTarget;
import io.diapason.ticketing.escalation.TakenStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Escalations through random lives, and an auditor that must agree with them and nothing else. */
final class EscalationAuditTest {

  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final int LIVES = 300;

  private static EscalationPolicy policy(Random random) {
    List<EscalationStep> steps = new ArrayList<>();
    long after = random.nextInt(2) * 600L;
    for (int i = 0; i <= random.nextInt(4); i++) {
      steps.add(new EscalationStep(after, List.of(EscalationTarget.notifier()), false));
      after += 1 + random.nextInt(3_000);
    }
    return new EscalationPolicy(
        "p", steps, 1 + random.nextInt(3), after, random.nextInt(2) * 1_800L);
  }

  private static TicketPolicy rules(EscalationPolicy policy) {
    return new TicketPolicy(TicketRules.defaults(true).with(EscalationRules.of(policy)));
  }

  /** A worker that is awake within the grace, and people who do what they like. */
  @Test
  void agreesWithWhatAWorkerDoes() {
    for (long seed = 1; seed <= LIVES; seed++) {
      Random random = new Random(seed);
      TicketPolicy policy = rules(policy(random));
      Ticket ticket = policy.onIncident(null, anIncident("a" + seed).build(), T0).present();
      Instant now = T0;
      for (int i = 0; i < 400; i++) {
        now = now.plusSeconds(random.nextInt(50));
        ticket = policy.onWake(ticket, now).present();
        if (random.nextInt(60) == 0) {
          ticket = policy.onAction(ticket, action(random), now).present();
        }
        assertThat(policy.audit(ticket, GRACE, now)).as("seed %s at %s", seed, now).isEmpty();
      }
    }
  }

  private static TicketAction action(Random random) {
    TicketAction.Kind[] kinds = {
      TicketAction.Kind.ACKNOWLEDGE,
      TicketAction.Kind.START,
      TicketAction.Kind.HOLD,
      TicketAction.Kind.RESOLVE,
      TicketAction.Kind.REOPEN
    };
    return TicketAction.of(kinds[random.nextInt(kinds.length)], "ada", "");
  }

  @Test
  void findsWhatWasNotDone() {
    TicketPolicy policy = rules(EscalationPolicy.defaults());
    Ticket ticket = policy.onIncident(null, anIncident("a").build(), T0).present();
    Instant noon = T0.plus(Duration.ofMinutes(20));

    assertThat(policy.audit(ticket, GRACE, noon))
        .containsExactly("Expected step 0 at 2026-03-01T00:15:00Z, but it was not taken");
    assertThat(policy.audit(policy.onWake(ticket, noon).present(), GRACE, noon))
        .singleElement()
        .asString()
        .contains("but it was late");
  }

  @Test
  void findsEveryForgery() {
    TicketPolicy policy = rules(EscalationPolicy.defaults());
    Ticket ticket = policy.onIncident(null, anIncident("a").build(), T0).present();
    for (int minute : List.of(15, 30)) {
      ticket = policy.onWake(ticket, T0.plus(Duration.ofMinutes(minute))).present();
    }
    Escalation sound = ticket.escalation();
    Instant end = T0.plus(Duration.ofMinutes(40));
    assertThat(findings(sound, sound.taken(), end)).isEmpty();

    List<TakenStep> swapped = new ArrayList<>(sound.taken());
    Collections.swap(swapped, 0, 1);
    TakenStep second = sound.taken().get(1);
    TakenStep early =
        new TakenStep(1, second.dueAt(), second.dueAt().minusSeconds(1), second.called());
    TakenStep nobody = new TakenStep(1, second.dueAt(), second.takenAt(), List.of());
    assertThat(findings(sound, sound.taken().subList(0, 1), end)).isNotEmpty();
    assertThat(findings(sound, sound.taken().subList(1, 2), end)).isNotEmpty();
    assertThat(findings(sound, swapped, end)).isNotEmpty();
    assertThat(findings(sound, List.of(sound.taken().get(0), early), end)).isNotEmpty();
    assertThat(findings(sound, List.of(sound.taken().get(0), nobody), end)).isNotEmpty();
    assertThat(findings(sound, List.of(second, second, second, second), end)).isNotEmpty();
    // Taken although somebody had taken notice before.
    assertThat(findings(sound, sound.taken(), T0.plus(Duration.ofMinutes(20)))).isNotEmpty();
  }

  private static List<String> findings(Escalation like, List<TakenStep> taken, Instant end) {
    Escalation forged =
        new Escalation(taken.size(), like.since(), null, null, like.told(), like.policy(), taken);
    return new EscalationAudit(GRACE).findings(forged, end);
  }

  @Test
  void escalatesAnewWhenAnAcknowledgementIsNotFollowedByWork() {
    EscalationStep step = new EscalationStep(600, List.of(EscalationTarget.notifier()), false);
    TicketPolicy policy = rules(new EscalationPolicy("p", List.of(step), 1, 0, 1_800));
    Ticket opened = policy.onIncident(null, anIncident("a").build(), T0).present();
    Instant at = T0.plusSeconds(60);
    TicketAction acknowledge = TicketAction.of(TicketAction.Kind.ACKNOWLEDGE, "ada", "");
    Ticket taken = policy.onAction(opened, acknowledge, at).present();
    assertThat(taken.nextWakeAt()).isEqualTo(at.plusSeconds(1_800));
    assertThat(policy.onWake(taken, at.plusSeconds(1_799)).changed()).isFalse();

    Ticket lapsed = policy.onWake(taken, at.plusSeconds(1_800)).present();
    assertThat(lapsed.state()).isEqualTo(TicketState.TRIAGED);
    assertThat(lapsed.nextWakeAt()).isEqualTo(at.plusSeconds(2_400));
    assertThat(lapsed.timeline())
        .extracting(TimelineEntry::kind)
        .endsWith(TimelineEntry.Kind.LAPSED);

    TicketAction start = TicketAction.of(TicketAction.Kind.START, "ada", "");
    assertThat(policy.onAction(taken, start, at).present().nextWakeAt()).isNull();
  }
}
