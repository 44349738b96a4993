package io.diapason.ticketing.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.DayRules;
import io.diapason.ticketing.calendar.Hours;
import io.diapason.vocabulary.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class OnCallScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final BusinessCalendar NIGHT =
      new BusinessCalendar(
          "night",
          BERLIN,
          new DayRules(
              Arrays.stream(DayOfWeek.values())
                  .collect(
                      Collectors.toMap(
                          Function.identity(),
                          day -> List.of(new Hours(0, 6 * 3600), new Hours(22 * 3600, 86_400)))),
              Map.of(),
              Map.of()));

  private static Layer weekly(String id, Coverage coverage, String... people) {
    Rotation rotation =
        new Rotation(BERLIN, LocalDateTime.parse("2026-03-02T09:00"), Duration.ofDays(7));
    return new RotationLayer(id, List.of(people), rotation, coverage);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(BERLIN).toInstant();
  }

  private static OnCallSchedule schedule(List<Substitution> overrides, Layer... layers) {
    return new OnCallSchedule("payments", BERLIN, List.of(layers), overrides);
  }

  @Test
  void handsOverAtTheSameTimeOnTheWallInSummer() {
    OnCallSchedule schedule =
        schedule(List.of(), weekly("base", Coverage.always(), "ada", "grace"));

    assertThat(schedule.personAt(at("2026-03-02T08:59"))).isEmpty();
    assertThat(schedule.personAt(at("2026-03-02T09:00"))).contains("ada");
    // The clock is put forward on 29 March, in grace's week.
    assertThat(schedule.personAt(at("2026-03-30T08:59"))).contains("grace");
    assertThat(schedule.personAt(at("2026-03-30T09:00"))).contains("ada");
    assertThat(schedule.shiftAt(at("2026-03-24T00:00")))
        .isEqualTo(new Shift("grace", at("2026-03-23T09:00"), at("2026-03-30T09:00"), "base"));
    assertThat(schedule.nextAfter(at("2026-03-24T00:00")))
        .contains(new Shift("ada", at("2026-03-30T09:00"), at("2026-04-06T09:00"), "base"));
  }

  @Test
  void asksHigherLayersFirstAndShowsGaps() {
    OnCallSchedule schedule =
        schedule(
            List.of(),
            weekly("day", new Coverage(NIGHT, false), "ada"),
            weekly("late", new Coverage(NIGHT, true), "grace"));
    assertThat(schedule.personAt(at("2026-03-03T21:59"))).contains("ada");
    assertThat(schedule.personAt(at("2026-03-03T22:00"))).contains("grace");
    assertThat(schedule.gaps(at("2026-03-03T00:00"), at("2026-04-03T00:00"))).isEmpty();

    OnCallSchedule dayOnly = schedule(List.of(), weekly("day", new Coverage(NIGHT, false), "ada"));
    assertThat(dayOnly.gaps(at("2026-03-03T12:00"), at("2026-03-04T12:00")))
        .containsExactly(new Shift(null, at("2026-03-03T22:00"), at("2026-03-04T06:00"), ""));
  }

  @Test
  void swapsShifts() {
    OnCallSchedule schedule =
        schedule(
            List.of(
                new Substitution(
                    "swap-1", "grace", "ada", at("2026-03-02T00:00"), at("2026-03-09T09:00")),
                new Substitution(
                    "swap-2", "ada", "grace", at("2026-03-09T09:00"), at("2026-03-16T09:00"))),
            weekly("base", Coverage.always(), "ada", "grace"));

    assertThat(schedule.shifts(at("2026-03-02T00:00"), at("2026-03-23T09:00")))
        .extracting(Shift::person)
        .containsExactly(null, "grace", "ada", "ada");
  }

  @Test
  void listsWhatOthersWroteDown() {
    Layer listed =
        new ListedLayer(
            "calendar",
            List.of(
                new Shift("ada", at("2026-03-02T00:00"), at("2026-03-04T00:00"), "x"),
                new Shift("grace", at("2026-03-03T00:00"), at("2026-03-03T12:00"), "x")));

    assertThat(schedule(List.of(), listed).shifts(at("2026-03-02T00:00"), at("2026-03-05T00:00")))
        .extracting(Shift::person)
        .containsExactly("ada", "grace", "ada", null);
  }

  @Test
  void waitsWithQuietHoursUnlessItIsUrgent() {
    ContactRule phone =
        new ContactRule("sms", "1", Duration.ofMinutes(5), NIGHT, Set.of(Priority.P1));
    ContactRule mail = new ContactRule("mail", "2", Duration.ZERO, null, Set.of());
    Person ada = new Person("ada", "Ada", "", List.of(phone, mail));
    Instant late = at("2026-03-03T23:00");

    assertThat(ada.contactsFor(late, Priority.P2))
        .containsExactly(
            new Person.Contact(mail, late), new Person.Contact(phone, at("2026-03-04T06:00")));
    assertThat(ada.contactsFor(late, Priority.P1).get(1).at()).isEqualTo(at("2026-03-03T23:05"));
    assertThat(ada.contactsFor(at("2026-03-03T21:54"), Priority.P2).get(1).at())
        .isEqualTo(at("2026-03-03T21:59"));
  }

  @Test
  void neverWaitsForQuietHoursWithoutAnEnd() {
    ContactRule never =
        new ContactRule("sms", "1", Duration.ZERO, BusinessCalendar.always(), Set.of());

    assertThat(never.dueAt(at("2026-03-03T23:00"), Priority.P2)).isEqualTo(at("2026-03-03T23:00"));
  }

  @Test
  void refusesTurnsWithoutLength() {
    LocalDateTime start = LocalDateTime.parse("2026-03-02T09:00");

    assertThatThrownBy(() -> new Rotation(BERLIN, start, Duration.ofMinutes(90)))
        .hasMessageContaining("whole hours");
  }
}
