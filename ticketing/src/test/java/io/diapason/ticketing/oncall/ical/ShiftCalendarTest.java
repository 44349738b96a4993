package io.diapason.ticketing.oncall.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import io.diapason.ticketing.oncall.Coverage;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Rotation;
import io.diapason.ticketing.oncall.RotationLayer;
import io.diapason.ticketing.oncall.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we write is read by another library, and what others write is read by us. */
final class ShiftCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Person ADA = new Person("ada", "Ada, Countess; of Lovelace", "", List.of());
  private static final Person GRACE = new Person("grace", "Grace", "grace@navy.example", List.of());
  private static final OnCallSchedule SCHEDULE =
      new OnCallSchedule(
          "payments",
          BERLIN,
          List.of(
              new RotationLayer(
                  "base",
                  List.of("ada", "grace"),
                  new Rotation(BERLIN, LocalDateTime.parse("2026-03-02T09:00"), Duration.ofDays(1)),
                  Coverage.always())),
          List.of());
  private static final OnCallPlan PLAN =
      new OnCallPlan(List.of(ADA, GRACE), List.of(), List.of(SCHEDULE));
  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-04-05T00:00:00Z");

  private static ShiftReader.Read read(String... lines) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
            + String.join("\r\n", lines)
            + "\r\nEND:VCALENDAR\r\n";
    return new ShiftReader(List.of(ADA, GRACE), BERLIN).read(text);
  }

  @Test
  void anotherLibraryReadsEveryShift() {
    String text = ShiftCalendar.write(PLAN, SCHEDULE, FROM, UNTIL);

    ICalendar calendar = Biweekly.parse(text).first();
    ValidationWarnings warnings = calendar.validate(biweekly.ICalVersion.V2_0);
    assertThat(warnings.isEmpty()).as("%s", warnings).isTrue();
    List<Shift> shifts =
        SCHEDULE.shifts(FROM, UNTIL).stream().filter(shift -> !shift.isGap()).toList();
    assertThat(calendar.getEvents()).hasSameSizeAs(shifts);
    for (int i = 0; i < shifts.size(); i++) {
      VEvent event = calendar.getEvents().get(i);
      assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(shifts.get(i).from());
      assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(shifts.get(i).until());
      assertThat(event.getSummary().getValue())
          .isEqualTo(PLAN.person(shifts.get(i).person()).orElseThrow().name());
    }
    assertThat(calendar.getEvents()).extracting(e -> e.getUid().getValue()).doesNotHaveDuplicates();
  }

  @Test
  void namesAShiftAlikeWheneverItIsAsked() {
    Instant inTheMiddle = Instant.parse("2026-03-10T17:00:00Z");

    String first = ShiftCalendar.write(PLAN, SCHEDULE, inTheMiddle, UNTIL);
    String second = ShiftCalendar.write(PLAN, SCHEDULE, inTheMiddle.plusSeconds(60), UNTIL);

    assertThat(second).isEqualTo(first).contains("DTSTART:20260310T080000Z");
  }

  @Test
  void readsBackWhatItWrote() {
    String text = ShiftCalendar.write(PLAN, SCHEDULE, FROM, UNTIL);

    ShiftReader.Read read = new ShiftReader(PLAN.people(), BERLIN).read(text);

    assertThat(read.strangers()).isEmpty();
    assertThat(read.shifts())
        .extracting(Shift::person, Shift::from, Shift::until)
        .containsExactlyElementsOf(
            SCHEDULE.shifts(FROM, UNTIL).stream()
                .filter(shift -> !shift.isGap())
                .map(s -> org.assertj.core.groups.Tuple.tuple(s.person(), s.from(), s.until()))
                .toList());
  }

  @Test
  void writesOutWhatRecursAtTheSameTimeOnTheWall() {
    List<Shift> shifts =
        read(
                "BEGIN:VTIMEZONE",
                "TZID:Europe/Berlin",
                "BEGIN:STANDARD",
                "DTSTART:19701025T030000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:19700329T020000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "END:DAYLIGHT",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTAMP:20260101T000000Z",
                "SUMMARY:ADA",
                "DTSTART;TZID=Europe/Berlin:20260327T090000",
                "DTEND;TZID=Europe/Berlin:20260327T170000",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXDATE;TZID=Europe/Berlin:20260328T090000",
                "END:VEVENT")
            .shifts();

    assertThat(shifts)
        .extracting(Shift::from)
        .containsExactly(
            Instant.parse("2026-03-27T08:00:00Z"),
            Instant.parse("2026-03-29T07:00:00Z"),
            Instant.parse("2026-03-30T07:00:00Z"));
  }

  @Test
  void readsWholeDaysAndThoseWhoAreInvited() {
    ShiftReader.Read read =
        read(
            "BEGIN:VEVENT",
            "UID:1",
            "DTSTAMP:20260101T000000Z",
            "SUMMARY:Pager",
            "ATTENDEE;CN=Grace:MAILTO:Grace@Navy.example",
            "DTSTART;VALUE=DATE:20260329",
            "DTEND;VALUE=DATE:20260330",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:2",
            "DTSTAMP:20260101T000000Z",
            "SUMMARY:Team lunch",
            "DTSTART:20260329T100000Z",
            "DTEND:20260329T110000Z",
            "END:VEVENT");

    assertThat(read.shifts())
        .containsExactly(
            new Shift(
                "grace",
                Instant.parse("2026-03-28T23:00:00Z"),
                Instant.parse("2026-03-29T22:00:00Z"),
                "calendar"));
    assertThat(read.strangers()).containsExactly("Team lunch");
  }

  @Test
  void refusesWhatIsNoCalendar() {
    assertThatThrownBy(() -> new ShiftReader(List.of(), BERLIN).read("hello"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected an iCalendar");
  }
}
