package io.diapason.deploy.learning.lived;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.history.Experience;
import io.diapason.ticketing.audit.AuditTrail;
import io.diapason.ticketing.escalation.Escalation;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.ticket.Assessment;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketState;
import io.diapason.ticketing.ticket.Ties;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final IncidentId INCIDENT = new IncidentId("inc-1");

  private final Memory memory = new Memory();

  @Test
  void learnsFromWhatWasKnownBeforeAPersonCame() {
    memory.take(asked(1, 0));
    memory.take(asked(2, 30));
    memory.take(asked(4, 90));

    List<Experience> past = memory.with(List.of(ticket(TicketState.RESOLVED, "ada", 60)));

    assertThat(past).hasSize(1);
    assertThat(past.get(0).asked().version()).isEqualTo(2);
    assertThat(past.get(0).team()).isEqualTo("storage");
    assertThat(past.get(0).priority()).isEqualTo(Priority.P2);
  }

  @Test
  void learnsNothingFromATicketThatNobodyTouched() {
    memory.take(asked(1, 0));

    assertThat(memory.with(List.of(ticket(TicketState.RESOLVED, TicketPolicy.ENGINE, 60))))
        .isEmpty();
  }

  @Test
  void learnsNothingWhileTheWorkGoesOn() {
    memory.take(asked(1, 0));

    assertThat(memory.with(List.of(ticket(TicketState.IN_PROGRESS, "ada", 60)))).isEmpty();
    assertThat(memory.with(List.of(ticket(TicketState.MERGED, "ada", 60)))).isEmpty();
  }

  @Test
  void anAskingHeardTwiceIsKnownOnceAndAnOldOneIsForgotten() {
    memory.take(asked(1, 0));
    memory.take(asked(1, 0));

    assertThat(memory.newest()).hasSize(1);
    memory.forgetBefore(START.plusSeconds(1));
    assertThat(memory.newest()).isEmpty();
  }

  private static Consultation asked(long version, long seconds) {
    IncidentFacts facts =
        new IncidentFacts(
            "default",
            "DiskFull on host-1",
            List.of("DiskFull"),
            List.of(),
            Severity.ERROR,
            1,
            1,
            List.of(),
            false,
            START);
    return new Consultation(
        "default", INCIDENT, version, START.plusSeconds(seconds), facts, "P3", "web", List.of());
  }

  private static Ticket ticket(TicketState state, String by, long seconds) {
    List<TimelineEntry> timeline = new ArrayList<>();
    timeline.add(
        new TimelineEntry(START, TimelineEntry.Kind.OPENED, TicketPolicy.ENGINE, "Opened"));
    timeline.add(
        new TimelineEntry(START.plusSeconds(seconds), TimelineEntry.Kind.TEAM, by, "Team"));
    return new Ticket(
        "default",
        TicketId.of("default", INCIDENT),
        INCIDENT,
        state,
        Priority.P2,
        "storage",
        null,
        "DiskFull on host-1",
        START,
        START,
        null,
        timeline,
        timeline.size(),
        List.of(),
        null,
        Escalation.begin(EscalationPolicy.defaults(), START, 0),
        3,
        IncidentStatus.OPEN,
        null,
        "ada",
        null,
        1,
        List.of(),
        "",
        null,
        List.of(),
        AuditTrail.EMPTY,
        Assessment.NONE,
        Ties.NONE,
        List.of(),
        3);
  }
}
