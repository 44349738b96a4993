package io.diapason.vocabulary.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Moments as ISO-8601 texts in UTC, exactly as {@link Instant} reads and prints them, without its
 * general formatter: every alert has up to four of them, and they stood out in the profile of the
 * door.
 */
public final class InstantText {

  private static final long FIRST_SECOND = -62_135_596_800L; // The year 1.
  private static final long LAST_SECOND = 253_402_300_799L; // The year 9999.
  private static final int SECONDS_END = 19;
  private static final int[] NANOS_OF_DIGIT = {
    100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
  };

  private InstantText() {}

  /** The text of a moment, with no, three, six or nine digits of a second's fraction. */
  public static String of(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < FIRST_SECOND || second > LAST_SECOND) {
      return instant.toString();
    }
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(30);
    append(text, time.getYear(), 4);
    append(text.append('-'), time.getMonthValue(), 2);
    append(text.append('-'), time.getDayOfMonth(), 2);
    append(text.append('T'), time.getHour(), 2);
    append(text.append(':'), time.getMinute(), 2);
    append(text.append(':'), time.getSecond(), 2);
    int nanos = instant.getNano();
    if (nanos != 0) {
      int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
      append(text.append('.'), nanos / NANOS_OF_DIGIT[digits - 1], digits);
    }
    return text.append('Z').toString();
  }

  /**
   * Reads a text.
   *
   * @throws DateTimeParseException when it is not such a time
   */
  public static Instant parse(String text) {
    int end = text.length() - 1;
    boolean usual =
        end >= SECONDS_END
            && end <= SECONDS_END + 10
            && text.charAt(end) == 'Z'
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && (end == SECONDS_END || text.charAt(SECONDS_END) == '.');
    if (!usual) {
      return Instant.parse(text);
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    int nanos = end == SECONDS_END ? 0 : nanos(text, end);
    boolean plain =
        (year | month | day | hour | minute | second | nanos) >= 0
            && hour < 24
            && minute < 60
            && second < 60;
    return plain
        ? instant(text, year, month, day, (hour * 60 + minute) * 60 + second, nanos)
        : Instant.parse(text);
  }

  private static Instant instant(
      String text, int year, int month, int day, int secondOfDay, int nanos) {
    try {
      long epochDay = LocalDate.of(year, month, day).toEpochDay();
      return Instant.ofEpochSecond(epochDay * 86_400 + secondOfDay, nanos);
    } catch (DateTimeException e) {
      return Instant.parse(text); // Which says what is wrong with it.
    }
  }

  private static void append(StringBuilder text, int number, int digits) {
    int divisor = 1;
    for (int digit = 1; digit < digits; digit++) {
      divisor *= 10;
    }
    for (; divisor > 0; divisor /= 10) {
      text.append((char) ('0' + number / divisor % 10));
    }
  }

  /** The number that stands there; negative when something else does. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int nanos(String text, int end) {
    int nanos = 0;
    for (int at = SECONDS_END + 1; at < end; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      nanos += digit * NANOS_OF_DIGIT[at - SECONDS_END - 1];
    }
    return end == SECONDS_END + 1 ? -1 : nanos;
  }
}
