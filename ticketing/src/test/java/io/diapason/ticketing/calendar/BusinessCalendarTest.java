package io.diapason.ticketing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class BusinessCalendarTest {

  static final List<String> ZONES = WallClock.ZONES;

  private static final Hours NINE_TO_FIVE = new Hours(9 * 3600, 17 * 3600);
  private static final BusinessCalendar OFFICE =
      new BusinessCalendar(
          "office",
          ZoneId.of("Europe/Berlin"),
          new DayRules(
              Map.of(
                  DayOfWeek.MONDAY, List.of(NINE_TO_FIVE),
                  DayOfWeek.TUESDAY, List.of(NINE_TO_FIVE),
                  DayOfWeek.FRIDAY, List.of(NINE_TO_FIVE)),
              Map.of(MonthDay.of(12, 25), List.of()),
              Map.of(LocalDate.of(2026, 3, 9), List.of(new Hours(9 * 3600, 12 * 3600)))));

  @ParameterizedTest
  @CsvSource({
    // Friday morning to Monday noon, over a weekend; Berlin is an hour ahead of UTC.
    "2026-03-06T08:00:00Z, 2026-03-09T10:00:00Z, 10",
    "2026-03-06T18:00:00Z, 2026-03-09T08:00:00Z, 0",
    // The Monday that has special hours.
    "2026-03-09T00:00:00Z, 2026-03-10T00:00:00Z, 3",
    // Christmas on a Friday.
    "2026-12-24T23:00:00Z, 2026-12-25T23:00:00Z, 0",
    "2026-03-10T12:00:00Z, 2026-03-10T09:00:00Z, 0"
  })
  void countsOpenHours(Instant from, Instant until, long hours) {
    assertThat(OFFICE.openMillis(from, until)).isEqualTo(Duration.ofHours(hours).toMillis());
  }

  @Test
  void saysWhenTimeIsUsedUp() {
    Instant fridayAtThree = Instant.parse("2026-03-06T14:00:00Z");

    assertThat(OFFICE.after(fridayAtThree, Duration.ofHours(2).toMillis()))
        .isEqualTo("2026-03-06T16:00:00Z");
    assertThat(OFFICE.after(fridayAtThree, Duration.ofHours(3).toMillis()))
        .isEqualTo("2026-03-09T09:00:00Z");
    assertThat(OFFICE.after(fridayAtThree, 0)).isEqualTo(fridayAtThree);
  }

  @Test
  void neverComesToAnEndWhereItIsNeverOpen() {
    BusinessCalendar shut =
        new BusinessCalendar("shut", ZoneId.of("UTC"), new DayRules(Map.of(), Map.of(), Map.of()));

    assertThat(shut.after(Instant.EPOCH, 1)).isNull();
    assertThat(shut.openMillis(Instant.EPOCH, Instant.parse("2026-01-01T00:00:00Z"))).isZero();
  }

  @Test
  void joinsDaysToOneOpening() {
    Instant from = Instant.parse("2026-03-28T12:00:00Z");
    Instant until = from.plus(Duration.ofDays(3));
    BusinessCalendar allDay =
        new BusinessCalendar("all", ZoneId.of("Europe/Berlin"), DayRules.always());

    assertThat(allDay.openings(from, until)).containsExactly(new Opening(from, until));
  }

  @Test
  void refusesHoursThatOverlap() {
    List<Hours> twice = List.of(new Hours(0, 100), new Hours(99, 200));

    assertThatThrownBy(() -> new DayRules(Map.of(DayOfWeek.MONDAY, twice), Map.of(), Map.of()))
        .hasMessageContaining("not to overlap");
  }

  @ParameterizedTest
  @FieldSource("ZONES")
  void agreesWithTheWallAboutEveryChangeOfTheClock(String name) {
    ZoneId zone = ZoneId.of(name);
    Random random = new Random(name.hashCode());
    Instant at = Instant.parse("2009-01-01T00:00:00Z");
    for (int i = 0; i < 24; i++) {
      ZoneOffsetTransition change = zone.getRules().nextTransition(at);
      at = change == null ? at.plus(Duration.ofDays(100)) : change.getInstant();
      BusinessCalendar any = WallClock.random(random, "any", at.minus(Duration.ofDays(4)));
      agree(new BusinessCalendar("any", zone, any.days()), at.minus(Duration.ofHours(30)), 60);
    }
  }

  @Test
  void agreesWithTheWallOnAnyCalendar() {
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      Instant from =
          Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(1_000_000));
      agree(WallClock.random(random, "any", from), from, random.nextInt(300));
    }
  }

  private static void agree(BusinessCalendar calendar, Instant from, int hours) {
    Instant until = from.plus(Duration.ofHours(hours));
    long minutes = WallClock.openMinutes(calendar, from, until);

    assertThat(calendar.openMillis(from, until)).as("%s", calendar).isEqualTo(minutes * 60_000);
    assertThat(
            calendar.openings(from, until).stream()
                .mapToLong(o -> Duration.between(o.from(), o.until()).toMillis())
                .sum())
        .isEqualTo(minutes * 60_000);
    if (minutes > 0) {
      Instant reached = calendar.after(from, minutes * 60_000);
      assertThat(reached).isBeforeOrEqualTo(until);
      assertThat(WallClock.openMinutes(calendar, from, reached)).isEqualTo(minutes);
      assertThat(WallClock.isOpen(calendar, reached.minusSeconds(60))).isTrue();
      assertThat(calendar.isOpenAt(reached.minusSeconds(60))).isTrue();
    }
  }
}
