package io.diapason.ticketing.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Schedules held against somebody who walks through time and looks at the wall. */
final class OnCallSchedulePropertyTest {

  static final List<String> ZONES = WallClock.ZONES;

  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Duration DAYS = Duration.ofDays(4);
  private static final List<String> PEOPLE = List.of("ada", "grace", "edsger", "barbara");

  /** Five years with every change of the clock in them, in twelve zones. */
  @ParameterizedTest
  @FieldSource("ZONES")
  void agreesForFiveYears(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant begin = Instant.parse("2022-01-03T00:00:00Z");
    Random random = new Random(name.hashCode());
    OnCallSchedule schedule =
        new OnCallSchedule(
            "s",
            zone,
            List.of(
                layer(random, zone, begin, Duration.ofDays(7)),
                layer(random, zone, begin, Duration.ofHours(12))),
            List.of());

    agree(schedule, begin, begin.plus(Duration.ofDays(5 * 365 + 2)));
  }

  /** Handovers in the very hour that is left out, or that comes twice. */
  @ParameterizedTest
  @FieldSource("ZONES")
  void agreesAboutHandoversInEveryChangeOfTheClock(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant at = Instant.parse("2021-01-01T00:00:00Z");
    Instant end = Instant.parse("2027-01-01T00:00:00Z");
    ZoneOffsetTransition change = zone.getRules().nextTransition(at);
    while (change != null && change.getInstant().isBefore(end)) {
      Duration shift = change.getDuration().abs();
      for (Duration into = Duration.ZERO; into.compareTo(shift) <= 0; into = into.plus(STEP)) {
        LocalDateTime wall = earlier(change).plus(into);
        agree(handingOver(zone, wall.minusDays(2)), change.getInstant().minus(DAYS), DAYS);
      }
      change = zone.getRules().nextTransition(change.getInstant());
    }
  }

  private static LocalDateTime earlier(ZoneOffsetTransition change) {
    return change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
  }

  private static OnCallSchedule handingOver(ZoneId zone, LocalDateTime start) {
    Layer daily =
        new RotationLayer(
            "daily", PEOPLE, new Rotation(zone, start, Duration.ofDays(1)), Coverage.always());
    Layer hourly =
        new RotationLayer(
            "hourly",
            PEOPLE.subList(0, 3),
            new Rotation(zone, start.plusDays(2).minusHours(3), Duration.ofHours(1)),
            Coverage.always());
    return new OnCallSchedule(
        "s",
        zone,
        start.getMinute() % 30 == 0 ? List.of(daily) : List.of(daily, hourly),
        List.of());
  }

  @Test
  void agreesOnAThousandSetsOfLayers() {
    for (long seed = 1; seed <= 1_000; seed++) {
      Random random = new Random(seed);
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      Instant begin =
          Instant.parse("2021-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(40_000)));
      OnCallSchedule schedule = schedule(random, zone, begin);
      agree(schedule, begin, begin.plus(Duration.ofDays(10)));
    }
  }

  private static OnCallSchedule schedule(Random random, ZoneId zone, Instant begin) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      Duration every =
          Duration.ofHours(
              switch (random.nextInt(3)) {
                case 0 -> 24 * (1 + random.nextInt(4));
                case 1 -> 168;
                default -> 1 + random.nextInt(30);
              });
      layers.add(layer(random, zone, begin, every));
    }
    List<Substitution> overrides = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant from = begin.plus(STEP.multipliedBy(random.nextInt(1_000)));
      overrides.add(
          new Substitution(
              "o" + i,
              PEOPLE.get(random.nextInt(4)),
              random.nextBoolean() ? PEOPLE.get(random.nextInt(4)) : null,
              from,
              from.plus(STEP.multipliedBy(1 + random.nextInt(200)))));
    }
    return new OnCallSchedule("s", zone, layers, overrides);
  }

  private static Layer layer(Random random, ZoneId zone, Instant begin, Duration every) {
    LocalDateTime start =
        LocalDateTime.ofInstant(begin, zone)
            .withMinute(15 * random.nextInt(4))
            .withSecond(0)
            .withNano(0)
            .plusHours(1 + random.nextInt(30));
    BusinessCalendar any = WallClock.random(random, "any", begin);
    Coverage coverage =
        switch (random.nextInt(3)) {
          case 0 -> new Coverage(quarters(any, zone), true);
          case 1 -> new Coverage(quarters(any, zone), false);
          default -> Coverage.always();
        };
    List<String> people = PEOPLE.subList(0, 1 + random.nextInt(4));
    return new RotationLayer("l" + start, people, new Rotation(zone, start, every), coverage);
  }

  /** The same hours, begun and ended at quarters, since the walk takes steps of a quarter. */
  private static BusinessCalendar quarters(BusinessCalendar any, ZoneId zone) {
    return new BusinessCalendar("any", zone, WallClock.inQuarters(any.days()));
  }

  private static void agree(OnCallSchedule schedule, Instant begin, Duration half) {
    agree(schedule, begin, begin.plus(half).plus(half));
  }

  private static void agree(OnCallSchedule schedule, Instant begin, Instant end) {
    WalkedSchedule walked = new WalkedSchedule(schedule);
    Iterator<Shift> shifts = schedule.shifts(begin, end).iterator();
    Shift shift = shifts.next();
    assertThat(shift.from()).isEqualTo(begin);
    for (Instant at = begin; at.isBefore(end); at = at.plus(STEP)) {
      while (!shift.covers(at)) {
        Shift next = shifts.next();
        assertThat(next.from()).isEqualTo(shift.until());
        shift = next;
      }
      String expected = walked.personAt(at);
      String person = schedule.personAt(at).orElse(null);
      // Compared first: an assertion with a description for every quarter would take minutes.
      if (!Objects.equals(person, expected) || !Objects.equals(shift.person(), expected)) {
        assertThat(List.of(String.valueOf(person), String.valueOf(shift.person())))
            .as("at %s of %s", at, schedule)
            .containsOnly(String.valueOf(expected));
      }
    }
    assertThat(shift.until()).isEqualTo(end);
  }
}
