package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.attachment.Attachment;
import io.diapason.ticketing.audit.AuditChain;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random lives of a ticket: whatever happens in whatever order, these things hold. */
final class TicketPolicyPropertyTest {

  private static final int LIVES = 400;
  private static final int STEPS = 120;

  private final TicketPolicy policy = new TicketPolicy(TicketRules.defaults(true));

  @Test
  void keepsItsPromisesInAnyLife() {
    for (long seed = 1; seed <= LIVES; seed++) {
      new Life(seed).live();
    }
  }

  private final class Life {
    private final long seed;
    private final Random random;
    private final List<IncidentSnapshot> said = new ArrayList<>();
    private final Set<String> everPlanned = new HashSet<>();
    private Ticket ticket;
    private Instant now = T0;
    private long version;

    Life(long seed) {
      this.seed = seed;
      random = new Random(seed);
    }

    void live() {
      for (int i = 0; i < STEPS; i++) {
        now = now.plusSeconds(random.nextInt(600));
        Ticket before = ticket;
        Decision decision = step();
        if (decision.ticket() != null) {
          ticket = decision.ticket();
          check(before, decision);
        }
      }
    }

    private Decision step() {
      if (ticket == null || random.nextInt(4) == 0) {
        return snapshot();
      }
      return switch (random.nextInt(4)) {
        case 0 -> policy.onAction(ticket, action(), now);
        case 1 -> policy.onWake(ticket, now);
        case 2 -> claim();
        default -> outcome();
      };
    }

    private Decision snapshot() {
      if (!said.isEmpty() && random.nextInt(3) == 0) {
        IncidentSnapshot old = said.get(random.nextInt(said.size()));
        Decision decision = policy.onIncident(ticket, old, now);
        if (ticket != null && old.version() <= ticket.incidentVersion()) {
          assertThat(decision.changed()).as("a replay changes nothing, seed %s", seed).isFalse();
        }
        return decision;
      }
      IncidentStatus status =
          random.nextInt(40) == 0
              ? IncidentStatus.MERGED
              : IncidentStatus.values()[random.nextInt(3)];
      IncidentSnapshot next =
          anIncident("a")
              .version(++version)
              .priority(Priority.values()[random.nextInt(5)])
              .team(random.nextBoolean() ? "payments" : "")
              .status(status)
              .build();
      said.add(next);
      return policy.onIncident(ticket, next, now);
    }

    private Assessment.Level level() {
      int number = random.nextInt(4);
      return number == 3 ? null : Assessment.Level.values()[number];
    }

    private TicketAction action() {
      TicketAction.Kind[] all = TicketAction.Kind.values();
      Wanted wanted =
          new Wanted(
              "db-" + random.nextInt(3),
              Priority.values()[random.nextInt(5)],
              new Assessment(level(), level(), null),
              new TicketLink(TicketLink.Relation.CHANGE, "C" + random.nextInt(3), "", T0),
              new Attachment("f" + random.nextInt(3), "f.txt", "text/plain", 1, "ada", T0));
      return TicketAction.of(all[random.nextInt(all.length)], "ada", "because")
          .wanting(wanted)
          .withKey(random.nextBoolean() ? "k" + random.nextInt(10) : null);
    }

    private Decision claim() {
      if (ticket.intents().isEmpty()) {
        return Decision.unchanged(ticket);
      }
      String key = ticket.intents().get(random.nextInt(ticket.intents().size())).key();
      return policy.onClaim(
          ticket, new Claim(key, "w" + random.nextInt(3), now.plusSeconds(60)), now);
    }

    private Decision outcome() {
      if (ticket.intents().isEmpty()) {
        return policy.onOutcome(ticket, "unknown", Outcome.delivered(""), now);
      }
      String key = ticket.intents().get(random.nextInt(ticket.intents().size())).key();
      Outcome.Reason[] reasons = Outcome.Reason.values();
      Outcome outcome =
          random.nextBoolean()
              ? Outcome.delivered("ok")
              : Outcome.failed(reasons[random.nextInt(reasons.length)], "no");
      return policy.onOutcome(ticket, key, outcome, now);
    }

    private void check(Ticket before, Decision decision) {
      String where = "seed " + seed;
      assertThat(AuditChain.findings(List.of(), ticket.trail())).as(where).isEmpty();
      assertThat(ticket.intents()).extracting(TicketIntent::key).as(where).doesNotHaveDuplicates();
      assertThat(ticket.timeline().size()).as(where).isLessThanOrEqualTo(Ticket.TIMELINE_CAP);
      boolean ended = !ticket.state().isActive();
      assertThat(ended && ticket.nextWakeAt() != null).as(where).isFalse();
      assertThat(ticket.state() == TicketState.RESOLVED && ticket.resolvedAt() == null)
          .as(where)
          .isFalse();
      for (TicketIntent intent : ticket.intents()) {
        boolean known =
            before != null && before.intents().stream().anyMatch(i -> i.key().equals(intent.key()));
        assertThat(known || everPlanned.add(intent.key()))
            .as("%s %s", where, intent.key())
            .isTrue();
      }
      if (before == null) {
        return;
      }
      assertThat(ticket.version()).as(where).isGreaterThanOrEqualTo(before.version());
      assertThat(ticket.incidentVersion())
          .as(where)
          .isGreaterThanOrEqualTo(before.incidentVersion());
      assertThat(ticket.timelineCount()).as(where).isGreaterThanOrEqualTo(before.timelineCount());
      assertThat(decision.changed()).as(where).isEqualTo(!ticket.equals(before));
      if (before.state() == TicketState.MERGED) {
        assertThat(ticket.state()).as(where).isEqualTo(TicketState.MERGED);
      }
    }
  }
}
