package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.Hours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments, zones, dates and hours as people write them. */
final class TimeRules {

  static final Rule<Instant> MOMENT =
      new Rule<>(
          "a time with its offset, such as 2026-01-31T22:00:00+01:00",
          text -> {
            try {
              return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
              return null;
            }
          });

  static final Rule<ZoneId> ZONE =
      new Rule<>(
          "a time zone such as Europe/Berlin",
          text -> ZoneId.getAvailableZoneIds().contains(text) ? ZoneId.of(text) : null);

  static final Rule<Hours> HOURS =
      new Rule<>("hours of one day such as 09:00-17:00, up to 24:00", TimeRules::hours);

  static final Rule<LocalDate> DATE =
      new Rule<>(
          "a date such as 2026-12-25",
          text -> {
            try {
              return LocalDate.parse(text);
            } catch (DateTimeException e) {
              return null;
            }
          });

  static final Rule<LocalDateTime> WALL =
      new Rule<>(
          "a time on the wall of the schedule's zone, such as 2026-01-05T09:00",
          text -> {
            try {
              return LocalDateTime.parse(text);
            } catch (DateTimeException e) {
              return null;
            }
          });

  /** How long a turn is. */
  static final Rule<Duration> TURN =
      new Rule<>("whole hours, days or weeks such as 12h, 1d or 2w", TimeRules::turn);

  /** A date, or a day of every year. */
  static final Rule<Holiday> HOLIDAY =
      new Rule<>(
          "a date such as 2026-12-25, or 12-25 for every year",
          text -> {
            try {
              return text.length() == 5
                  ? new Holiday(null, MonthDay.parse("--" + text))
                  : new Holiday(LocalDate.parse(text), null);
            } catch (DateTimeException e) {
              return null;
            }
          });

  private static final Pattern COUNT = Pattern.compile("([1-9][0-9]{0,3})([hdw])");

  private static final Pattern SPAN =
      Pattern.compile("(\\d\\d):(\\d\\d)\\s*-\\s*(\\d\\d):(\\d\\d)");

  /** A holiday: either a date or a day of every year. */
  record Holiday(@Nullable LocalDate date, @Nullable MonthDay yearly) {}

  private TimeRules() {}

  private static @Nullable Hours hours(String text) {
    Matcher match = SPAN.matcher(text);
    if (!match.matches()) {
      return null;
    }
    int from = seconds(match, 1);
    int until = seconds(match, 3);
    boolean minutesAreMinutes =
        Integer.parseInt(match.group(2)) < 60 && Integer.parseInt(match.group(4)) < 60;
    return minutesAreMinutes ? new Hours(from, until) : null;
  }

  private static @Nullable Duration turn(String text) {
    Matcher match = COUNT.matcher(text);
    if (!match.matches()) {
      return null;
    }
    int hours =
        switch (match.group(2)) {
          case "h" -> 1;
          case "d" -> 24;
          default -> 7 * 24;
        };
    return Duration.ofHours((long) Integer.parseInt(match.group(1)) * hours);
  }

  private static int seconds(Matcher match, int group) {
    return Integer.parseInt(match.group(group)) * 3600
        + Integer.parseInt(match.group(group + 1)) * 60;
  }
}
