package io.diapason.ticketing.bench;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.DayRules;
import io.diapason.ticketing.calendar.Hours;
import io.diapason.ticketing.sla.Allowance;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.ticketing.sla.SlaTarget;
import io.diapason.ticketing.sla.TargetScope;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.Severity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All rules on 100,000 open tickets once: two clocks each, office hours with holidays in a zone
 * with summer time, up to 30 days old, on hold for a while, raised by hand. On one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ClockBenchmark {

  private static final int TICKETS = 100_000;
  private static final Instant NOW = Instant.parse("2026-04-15T10:00:00Z");

  private final List<Ticket> tickets = new ArrayList<>();
  private TicketPolicy policy = new TicketPolicy(TicketRules.defaults(true));

  @Setup
  public void open() {
    policy = new TicketPolicy(TicketRules.defaults(true).with(new SlaPolicy(rules())));
    for (int i = 0; i < TICKETS; i++) {
      Instant opened = NOW.minus(Duration.ofMinutes(i * 43_200L / TICKETS + 1));
      Ticket ticket = policy.onIncident(null, incident(i, opened), opened).present();
      ticket = act(ticket, TicketAction.Kind.ACKNOWLEDGE, opened.plusSeconds(10));
      ticket = act(ticket, TicketAction.Kind.HOLD, opened.plusSeconds(20));
      ticket = act(ticket, TicketAction.Kind.START, opened.plusSeconds(50));
      tickets.add(ticket);
    }
  }

  private Ticket act(Ticket ticket, TicketAction.Kind kind, Instant at) {
    return policy.onAction(ticket, TicketAction.of(kind, "ada", ""), at).present();
  }

  private static SlaRules rules() {
    List<Hours> day = List.of(new Hours(28_800, 43_200), new Hours(46_800, 64_800));
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek each : DayOfWeek.values()) {
      week.put(each, each.getValue() < 6 ? day : List.of());
    }
    BusinessCalendar office =
        new BusinessCalendar(
            "office",
            ZoneId.of("Europe/Berlin"),
            new DayRules(
                week,
                Map.of(MonthDay.of(12, 25), List.of()),
                Map.of(LocalDate.of(2026, 4, 6), List.of())));
    Allowance allowance =
        new Allowance(Duration.ofHours(1), Duration.ofHours(500), List.of(50, 75, 90));
    return new SlaRules(
        List.of(
            new SlaTarget("a", TargetScope.of(Priority.P1), allowance, BusinessCalendar.always()),
            new SlaTarget("b", TargetScope.of(), allowance, office)));
  }

  private static IncidentSnapshot incident(int number, Instant at) {
    Answer none = new Answer("P3", Answer.DecidedBy.RULE, null, null, List.of());
    return new IncidentSnapshot(
        "default",
        new IncidentId("INC-" + number),
        1,
        IncidentStatus.OPEN,
        "DiskFull",
        at,
        at,
        null,
        Severity.WARNING,
        1,
        1,
        1,
        Priority.P3,
        "storage",
        new Advice(none, none),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** Gives how many tickets changed, so that nothing is optimised away. */
  @Benchmark
  public int reevaluate() {
    int changed = 0;
    for (Ticket ticket : tickets) {
      changed += policy.onWake(ticket, NOW).changed() ? 1 : 0;
    }
    return changed;
  }
}
