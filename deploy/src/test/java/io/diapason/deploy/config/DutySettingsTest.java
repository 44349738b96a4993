package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.DayRules;
import io.diapason.ticketing.calendar.Hours;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRoute;
import io.diapason.ticketing.escalation.EscalationStep;
import io.diapason.ticketing.escalation.EscalationTarget;
import io.diapason.ticketing.escalation.EscalationTarget.Kind;
import io.diapason.ticketing.oncall.ContactRule;
import io.diapason.ticketing.oncall.Coverage;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Rotation;
import io.diapason.ticketing.oncall.RotationLayer;
import io.diapason.ticketing.oncall.Team;
import io.diapason.ticketing.sla.Allowance;
import io.diapason.ticketing.sla.SlaTarget;
import io.diapason.ticketing.sla.TargetScope;
import io.diapason.vocabulary.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DutySettingsTest {

  @TempDir Path folder;

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }

  private List<String> problems() {
    return ConfigFolder.load(folder).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void readsCalendarsAndTargets() throws IOException {
    write(
        "calendars.yaml",
        """
        calendars:
          - id: office
            zone: Europe/Berlin
            hours: {mon-tue: [09:00-12:00, 13:00-17:30], sun: [00:00-24:00]}
            holidays: [2026-05-25, 12-25]
            special:
              - {date: 2026-12-24, hours: [09:00-12:00]}
        """);
    write(
        "sla.yaml",
        """
        targets:
          - id: gold
            priorities: [P1, p2]
            services: [checkout]
            teams: [payments]
            from: 2026-01-01T00:00:00+01:00
            until: 2027-01-01T00:00:00+01:00
            acknowledge: 15m
            resolve: 4h
            calendar: office
            warnAt: [50, 90]
          - id: rest
            resolve: 5d
        """);
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);

    assertThat(loaded.problems()).isEmpty();
    List<Hours> day = List.of(new Hours(32_400, 43_200), new Hours(46_800, 63_000));
    BusinessCalendar office =
        new BusinessCalendar(
            "office",
            ZoneId.of("Europe/Berlin"),
            new DayRules(
                Map.of(
                    DayOfWeek.MONDAY,
                    day,
                    DayOfWeek.TUESDAY,
                    day,
                    DayOfWeek.SUNDAY,
                    List.of(Hours.allDay())),
                Map.of(MonthDay.of(12, 25), List.of()),
                Map.of(
                    LocalDate.of(2026, 5, 25),
                    List.of(),
                    LocalDate.of(2026, 12, 24),
                    List.of(new Hours(32_400, 43_200)))));
    assertThat(loaded.value().duty().sla().targets())
        .containsExactly(
            new SlaTarget(
                "gold",
                new TargetScope(
                    Set.of(Priority.P1, Priority.P2),
                    Set.of("checkout"),
                    Set.of("payments"),
                    Instant.parse("2025-12-31T23:00:00Z"),
                    Instant.parse("2026-12-31T23:00:00Z")),
                new Allowance(Duration.ofMinutes(15), Duration.ofHours(4), List.of(50, 90)),
                office),
            new SlaTarget(
                "rest",
                TargetScope.of(),
                new Allowance(null, Duration.ofDays(5), List.of(75)),
                BusinessCalendar.always()));
  }

  @Test
  void namesTheLineOfEachMistake() throws IOException {
    write(
        "calendars.yaml",
        """
        calendars:
          - id: office
            hours: {mon-fri: [09:00-17:00], wed: [10:00-11:00], fry: [09:00-10:00]}
            holidays: [25.12.2026]
          - id: office
            zone: Europe/Berlyn
            hours: {mon: [09:00-12:00, 11:00-13:00], tue: [17:00-09:00], wed: [09:00-25:00]}
        """);
    write(
        "sla.yaml",
        """
        targets:
          - id: gold
            calendar: ofice
            warnAt: [90, 50]
            acknowlege: 5m
          - resolve: 0s
            from: 2026-01-02T00:00:00Z
            until: 2026-01-01T00:00:00Z
        """);

    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:2:5: error: Expected every"))
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:3:").contains("'wed'"))
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:3:").contains("'fry'"))
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:4:").contains("'25.12.2026'"))
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:5:").contains("once"))
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:6:").contains("Berlyn"))
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:7:").contains("not overlap"))
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:7:").contains("'17:00-09:00'"))
        .anySatisfy(p -> assertThat(p).startsWith("calendars.yaml:7:").contains("'09:00-25:00'"))
        .anySatisfy(p -> assertThat(p).startsWith("sla.yaml:2:5: error: Expected acknowledge or"))
        .anySatisfy(p -> assertThat(p).startsWith("sla.yaml:3:").contains("'office'"))
        .anySatisfy(p -> assertThat(p).startsWith("sla.yaml:4:").contains("ascending"))
        .anySatisfy(p -> assertThat(p).startsWith("sla.yaml:5:").contains("'acknowledge'"))
        .anySatisfy(p -> assertThat(p).startsWith("sla.yaml:6:").contains("an id"))
        .anySatisfy(p -> assertThat(p).startsWith("sla.yaml:6:").contains("'0s'"))
        .anySatisfy(p -> assertThat(p).startsWith("sla.yaml:8:").contains("after from"));
  }

  @Test
  void readsPeopleTeamsAndSchedules() throws IOException {
    write(
        "rota.ics",
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//x//y//EN
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260101T000000Z
        SUMMARY:Ada Lovelace
        DTSTART:20260301T080000Z
        DTEND:20260301T160000Z
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTAMP:20260101T000000Z
        SUMMARY:Lunch
        DTSTART:20260301T080000Z
        DTEND:20260301T160000Z
        END:VEVENT
        END:VCALENDAR
        """);
    write(
        "oncall.yaml",
        """
        users:
          - id: ada
            name: Ada Lovelace
            email: ada@example.com
            contacts: [{channel: sms, address: "1", after: 5m, quiet: 24x7, loud: [P1, P2]}]
          - id: grace
        teams:
          - {id: payments, members: [ada, grace], schedule: pager}
        schedules:
          - id: pager
            zone: Europe/Berlin
            layers:
              - {id: base, people: [grace, ada], start: 2026-01-05T09:00, every: 2w, outside: 24x7}
              - {id: rota, ics: rota.ics}
            overrides:
              - {id: x, person: grace, instead: ada, from: 2026-03-01T10:00:00Z,
                 until: 2026-03-01T11:00:00Z}
        """);
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);

    assertThat(problems()).singleElement().asString().contains("warning").contains("'Lunch'");
    OnCallPlan plan = loaded.value().duty().oncall();
    assertThat(plan.team("payments"))
        .contains(new Team("payments", List.of("ada", "grace"), "pager"));
    assertThat(plan.person("ada").orElseThrow().contacts())
        .containsExactly(
            new ContactRule(
                "sms",
                "1",
                Duration.ofMinutes(5),
                BusinessCalendar.always(),
                Set.of(Priority.P1, Priority.P2)));
    OnCallSchedule pager = plan.schedule("pager").orElseThrow();
    assertThat(pager.layers().get(0))
        .isEqualTo(
            new RotationLayer(
                "base",
                List.of("grace", "ada"),
                new Rotation(
                    ZoneId.of("Europe/Berlin"),
                    LocalDateTime.parse("2026-01-05T09:00"),
                    Duration.ofDays(14)),
                new Coverage(BusinessCalendar.always(), false)));
    assertThat(pager.personAt(Instant.parse("2026-03-01T09:00:00Z"))).contains("ada");
    assertThat(pager.personAt(Instant.parse("2026-03-01T10:00:00Z"))).contains("grace");
    assertThat(pager.personAt(Instant.parse("2026-03-01T17:00:00Z"))).isEmpty();
  }

  @Test
  void namesTheLineOfEachMistakeOnCall() throws IOException {
    write(
        "oncall.yaml",
        """
        users:
          - {id: ada, contacts: [{channel: sms}]}
        teams:
          - {id: payments, members: [adda], schedule: pagr}
        schedules:
          - id: pager
            layers:
              - {id: a, people: [Ada], start: monday, every: 90m}
              - {id: b, ics: missing.ics}
              - {id: b, during: offic}
            overrides:
              - {id: x, person: ada, from: 2026-03-01T10:00:00Z}
        """);

    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:2:").contains("address"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:4:").contains("mean 'ada'"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:4:").contains("mean 'pager'"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:6:").contains("a zone"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:8:").contains("'Ada'"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:8:").contains("'monday'"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:8:").contains("'90m'"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:9:").contains("missing.ics"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:10:").contains("'b' once"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:10:").contains("'offic'"))
        .anySatisfy(p -> assertThat(p).startsWith("oncall.yaml:12:").contains("later until"));
  }

  @Test
  void readsPoliciesAndRoutes() throws IOException {
    write(
        "oncall.yaml",
        """
        users: [{id: ada}, {id: grace}]
        teams: [{id: payments, members: [ada]}]
        schedules: [{id: pager, zone: UTC}]
        """);
    write(
        "escalation.yaml",
        """
        policies:
          - id: loud
            steps:
              - {schedules: [pager]}
              - {after: 5m, users: [ada, grace], inTurn: true}
              - {after: 10m, teams: [payments], channels: [webhook]}
            repeat: 2
            repeatAfter: 20m
            acknowledgedFor: 1h
        routes:
          - {policy: loud, priorities: [P1], teams: [payments], services: [db], outside: 24x7}
        """);
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value().duty().escalations())
        .containsExactly(
            new EscalationRoute(
                Set.of(Priority.P1),
                Set.of("payments"),
                Set.of("db"),
                new Coverage(BusinessCalendar.always(), false),
                new EscalationPolicy(
                    "loud",
                    List.of(
                        new EscalationStep(
                            0, List.of(new EscalationTarget(Kind.SCHEDULE, "pager")), false),
                        new EscalationStep(
                            300,
                            List.of(
                                new EscalationTarget(Kind.USER, "ada"),
                                new EscalationTarget(Kind.USER, "grace")),
                            true),
                        new EscalationStep(
                            900,
                            List.of(
                                new EscalationTarget(Kind.TEAM, "payments"),
                                EscalationTarget.notifier()),
                            false)),
                    3,
                    2_100,
                    3_600)));
  }

  @Test
  void namesTheLineOfEachMistakeInEscalations() throws IOException {
    write("oncall.yaml", "users: [{id: ada}]\n");
    write(
        "escalation.yaml",
        """
        policies:
          - id: loud
            steps:
              - {after: 0s, users: [adda]}
              - {users: [ada], inTurn: perhaps}
              - {after: 0s}
            repeat: 10
          - {id: empty}
        routes:
          - {policy: lowd}
          - {teams: [x]}
        """);

    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:4:").contains("mean 'ada'"))
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:5:").contains("Expected after"))
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:5:").contains("'perhaps'"))
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:6:").contains("'0s'"))
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:6:").contains("got none"))
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:7:").contains("'10'"))
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:8:").contains("got 0"))
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:10:").contains("mean 'loud'"))
        .anySatisfy(p -> assertThat(p).startsWith("escalation.yaml:11:").contains("its policy"));
  }

  @Test
  void theExamplesAreSound() throws IOException {
    for (String file : DutySettings.FILES) {
      Files.copy(Path.of("config", "default", file + ".example"), folder.resolve(file));
    }
    assertThat(problems()).isEmpty();
    assertThat(ConfigFolder.load(folder).value().duty().sla().targets()).isNotEmpty();
  }
}
