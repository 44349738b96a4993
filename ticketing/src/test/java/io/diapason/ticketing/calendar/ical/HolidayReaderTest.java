package io.diapason.ticketing.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.Closing;
import io.diapason.ticketing.calendar.DayRules;
import io.diapason.ticketing.calendar.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HolidayReaderTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static List<Closing> read(String... events) {
    String body = String.join("", events).replace("\n", "\r\n");
    return new HolidayReader(BERLIN)
        .read(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\n"
                + body
                + "END:VCALENDAR\r\n");
  }

  private static String event(String uid, String lines) {
    return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20250101T000000Z\n" + lines + "\nEND:VEVENT\n";
  }

  private static Closing closing(String from, String until) {
    return new Closing(LocalDateTime.parse(from), LocalDateTime.parse(until));
  }

  @Test
  void closesWholeDays() {
    assertThat(
            read(
                event("a", "SUMMARY:One\nDTSTART;VALUE=DATE:20261225"),
                event(
                    "b",
                    "SUMMARY:Two\nTRANSP:TRANSPARENT\nDTSTART;VALUE=DATE:20260403\nDTEND;VALUE=DATE:20260407")))
        .containsExactlyInAnyOrder(
            closing("2026-12-25T00:00", "2026-12-26T00:00"),
            closing("2026-04-03T00:00", "2026-04-07T00:00"));
  }

  @Test
  void readsPastAMarkOfTheByteOrder() {
    String empty =
        "\uFEFFBEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\nEND:VCALENDAR\r\n";

    assertThat(new HolidayReader(BERLIN).read(empty)).isEmpty();
  }

  @Test
  void writesOutWhatRecurs() {
    List<Closing> years =
        read(
            event(
                "a",
                "SUMMARY:May Day\nDTSTART;VALUE=DATE:20200501\nDTEND;VALUE=DATE:20200502\nRRULE:FREQ=YEARLY"));

    assertThat(years).hasSize(20).contains(closing("2031-05-01T00:00", "2031-05-02T00:00"));
    assertThat(
            read(
                event(
                    "t",
                    "SUMMARY:Thanksgiving\nDTSTART;VALUE=DATE:20201126\nDTEND;VALUE=DATE:20201127\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")))
        .contains(closing("2026-11-26T00:00", "2026-11-27T00:00"));
  }

  @Test
  void keepsHoursOnTheWallOfTheCalendar() {
    assertThat(
            read(
                event("u", "SUMMARY:UTC\nDTSTART:20260701T100000Z\nDTEND:20260701T120000Z"),
                event("l", "SUMMARY:Here\nDTSTART:20260701T140000\nDTEND:20260701T150000"),
                event(
                    "z",
                    "SUMMARY:There\nDTSTART;TZID=America/New_York:20261224T080000\nDTEND;TZID=America/New_York:20261224T100000")))
        .containsExactlyInAnyOrder(
            closing("2026-07-01T12:00", "2026-07-01T14:00"),
            closing("2026-07-01T14:00", "2026-07-01T15:00"),
            closing("2026-12-24T14:00", "2026-12-24T16:00"));
  }

  @Test
  void heedsWhatIsCancelledLeftOutOrMoved() {
    String weekly =
        "DTSTART;VALUE=DATE:20260105\nDTEND;VALUE=DATE:20260106\nRRULE:FREQ=WEEKLY;COUNT=4";

    assertThat(
            read(
                event("w", "SUMMARY:Mondays\n" + weekly + "\nEXDATE;VALUE=DATE:20260112"),
                event(
                    "w",
                    "SUMMARY:Moved\nRECURRENCE-ID;VALUE=DATE:20260119\nDTSTART;VALUE=DATE:20260120\nDTEND;VALUE=DATE:20260121"),
                event("c", "SUMMARY:Not\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20260601")))
        .extracting(Closing::from)
        .containsExactlyInAnyOrder(
            LocalDateTime.parse("2026-01-05T00:00"),
            LocalDateTime.parse("2026-01-20T00:00"),
            LocalDateTime.parse("2026-01-26T00:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BEGIN:VCALENDAR/VERSION:2.0/oh no/END:VCALENDAR|line 3: Expected a property",
        "BEGIN:VCALENDAR/BEGIN:VEVENT/END:VCALENDAR|line 3: Expected END:VEVENT",
        "BEGIN:VCALENDAR/VERSION:2.0|Expected END:VCALENDAR",
        "END:VCALENDAR|line 1: Expected BEGIN",
        "holidays: [2026-12-25]|line 1: Expected BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR/BEGIN:VEVENT/DTSTART;VALUE=DATE:2026-12-25/END:VEVENT/END:VCALENDAR|2026-12-25"
      })
  void namesTheLineOfWhatIsWrong(String lines, String words) {
    assertThatThrownBy(() -> new HolidayReader(BERLIN).read(lines.replace("/", "\r\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @Test
  void takesItOutOfTheHours() {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new Hours(8 * 3600, 12 * 3600), new Hours(13 * 3600, 18 * 3600)));
    }
    LocalDate special = LocalDate.parse("2026-07-03");
    DayRules rules = new DayRules(week, Map.of(), Map.of(special, List.of(new Hours(0, 3600))));
    BusinessCalendar calendar =
        new BusinessCalendar(
            "office",
            BERLIN,
            rules.without(
                List.of(
                    closing("2026-07-01T10:00", "2026-07-01T14:00"),
                    closing("2026-07-01T15:00", "2026-07-01T16:00"),
                    closing("2026-07-02T17:00", "2026-07-05T00:00"))));

    assertThat(hours(calendar, "2026-07-01")).as("8 to 10, 14 to 15, 16 to 18").isEqualTo(5);
    assertThat(hours(calendar, "2026-07-02")).as("until 17").isEqualTo(8);
    assertThat(hours(calendar, "2026-07-03")).as("hours of its own stand").isEqualTo(1);
    assertThat(hours(calendar, "2026-07-04")).isZero();
    assertThat(hours(calendar, "2026-07-05")).isEqualTo(9);
  }

  private static long hours(BusinessCalendar calendar, String date) {
    Instant from = LocalDate.parse(date).atStartOfDay(BERLIN).toInstant();
    return calendar.openMillis(from, from.plusSeconds(86_400)) / 3_600_000;
  }
}
