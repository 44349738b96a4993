package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.BusinessCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holidays that others keep, beside the calendars. */
final class CalendarsFileTest {

  private static final String CALENDAR =
      """
      calendars:
        - id: office
          zone: Europe/Berlin
          hours: {mon-sun: [08:00-18:00]}
          ics: [holidays.ics, more.ics]
      """;

  @TempDir Path folder;

  private Loaded<List<BusinessCalendar>> load(String holidays, String more) throws IOException {
    Files.writeString(folder.resolve("holidays.ics"), holidays.replace("\n", "\r\n"));
    Files.writeString(folder.resolve("more.ics"), more.replace("\n", "\r\n"));
    Path file = folder.resolve("calendars.yaml");
    Files.writeString(file, CALENDAR);
    return CalendarsFile.load(file);
  }

  private static String calendar(String events) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//t//EN\n" + events + "END:VCALENDAR\n";
  }

  private static String event(String start, String rule) {
    return "BEGIN:VEVENT\nUID:%s\nDTSTAMP:20250101T000000Z\nSUMMARY:x\n%s\n%sEND:VEVENT\n"
        .formatted(start.hashCode(), start, rule);
  }

  @Test
  void closesOnTheHolidaysOfEachFile() throws IOException {
    Loaded<List<BusinessCalendar>> loaded =
        load(
            calendar(event("DTSTART;VALUE=DATE:20201225", "RRULE:FREQ=YEARLY\n")),
            calendar(event("DTSTART:20261224T110000Z\nDTEND:20261224T170000Z", "")));

    assertThat(loaded.problems()).isEmpty();
    BusinessCalendar office = loaded.value().get(0);
    assertThat(office.isOpenAt(Instant.parse("2026-12-23T12:00:00Z"))).isTrue();
    assertThat(office.isOpenAt(Instant.parse("2026-12-24T10:59:00Z"))).isTrue();
    assertThat(office.isOpenAt(Instant.parse("2026-12-24T11:01:00Z"))).isFalse();
    assertThat(office.isOpenAt(Instant.parse("2026-12-25T12:00:00Z"))).isFalse();
    assertThat(office.isOpenAt(Instant.parse("2031-12-25T12:00:00Z"))).isFalse();
  }

  @Test
  void namesTheFileAndTheLineOfWhatCannotBeRead() throws IOException {
    Loaded<List<BusinessCalendar>> loaded =
        load("BEGIN:VCALENDAR\nVERSION:2.0\noh no\nEND:VCALENDAR\n", calendar(""));

    assertThat(loaded.problems().stream().map(Problem::toString))
        .anyMatch(p -> p.contains("calendars.yaml:5:") && p.contains("'holidays.ics', but line 3"))
        .anyMatch(p -> p.contains("warning") && p.contains("'more.ics', but there are none"));

    Files.delete(folder.resolve("more.ics"));
    assertThat(CalendarsFile.load(folder.resolve("calendars.yaml")).hasErrors()).isTrue();
  }
}
