package io.diapason.ingest.normalize;

import io.diapason.vocabulary.codec.InstantText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that sources write: RFC 3339 with any fraction and offsets without a colon, and,
 * where the protocol promises nothing, what people's templates make of them.
 */
public final class SourceTime {

  private static final Pattern BARE_OFFSET = Pattern.compile("([+-]\\d{2})[.]?(\\d{2})$");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,19}(\\.\\d+)?");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d{1,20}[eE]\\+?(?:9|1[0-8])");
  private static final Pattern SPACED =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)(.*)");

  private static final long YEAR_TWO = -62_104_060_800L;

  /** Seconds from here on would lie beyond the year 5138, so the number counts smaller units. */
  private static final double SECONDS_END = 1e11;

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          pattern("EEE MMM d HH:mm:ss z yyyy"),
          pattern("EEE MMM d HH:mm:ss Z yyyy"),
          pattern("EEE, d MMM yyyy HH:mm:ss z"),
          pattern("MMM d, yyyy HH:mm:ss z"),
          pattern("MMMM d, yyyy h:mm:ss a z"),
          pattern("yyyy-MM-dd h:mm a z"),
          pattern("yyyy-MM-dd HH:mm:ss z"),
          pattern("d-MMM-yyyy HH:mm:ss z"),
          pattern("yyyy.MM.dd HH:mm:ss"),
          pattern("yyyy/MM/dd HH:mm:ss"),
          pattern("EEE MMM d HH:mm:ss yyyy"),
          pattern("MMM d, yyyy h:mm:ss a"),
          pattern("d MMM yyyy hh:mm:ss a"),
          pattern("d MMM yyyy HH:mm:ss"),
          pattern("MMMM d, yyyy h:mm a"));

  private SourceTime() {}

  /**
   * Reads an RFC 3339 time; null for Go's zero time (year 1), which sources write where they mean
   * none.
   *
   * @throws DateTimeParseException when the text is not such a time
   */
  public static @Nullable Instant parse(String text) {
    Instant instant = text.endsWith("Z") ? InstantText.parse(text) : withOffset(text);
    return isZero(instant) ? null : instant;
  }

  /**
   * Reads a time in any of the usual forms: RFC 3339, seconds, milliseconds, microseconds or
   * nanoseconds since 1970, or a date in words. One without a zone is taken for UTC. Null when
   * nothing is said or it cannot be read: to lose an alert over its time would be worse than to
   * place its start at its receipt.
   */
  public static @Nullable Instant lenient(String text) {
    String given = text.strip();
    if (given.isEmpty()) {
      return null;
    }
    if (SCIENTIFIC.matcher(given).matches()) {
      given = new BigDecimal(given).toPlainString(); // How some languages print a large number.
    }
    try {
      Instant instant = EPOCH.matcher(given).matches() ? epoch(given) : dated(given);
      return instant == null || isZero(instant) || isUnset(instant) ? null : instant;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static Instant epoch(String text) {
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    long number = Long.parseLong(whole.length() > 18 ? whole.substring(0, 18) : whole);
    if (whole.length() > 18) {
      return Instant.ofEpochSecond(0, Math.multiplyExact(number, 10));
    }
    if (number < SECONDS_END) {
      double fraction = dot < 0 ? 0 : Double.parseDouble("0" + text.substring(dot));
      return Instant.ofEpochSecond(number, Math.round(fraction * 1e9));
    }
    return number < SECONDS_END * 1000
        ? Instant.ofEpochMilli(number)
        : Instant.ofEpochSecond(0, Math.multiplyExact(number, 1000));
  }

  private static @Nullable Instant dated(String text) {
    Matcher spaced = SPACED.matcher(text);
    if (spaced.matches()) {
      String zone = spaced.group(3).strip();
      String time = padded(spaced.group(2));
      if (zone.isEmpty() || zone.equals("UTC") || zone.equals("GMT")) {
        return Instant.parse(spaced.group(1) + "T" + time + "Z");
      }
      if (zone.startsWith("+") || zone.startsWith("-") || zone.startsWith("Z")) {
        return zone.startsWith("Z")
            ? Instant.parse(spaced.group(1) + "T" + time + "Z")
            : withOffset(spaced.group(1) + "T" + time + zone.split(" ", 2)[0]);
      }
    }
    return FORMATS.stream()
        .map(format -> read(text, format))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant read(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor read =
          format.parseBest(text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from);
      return read instanceof LocalDateTime bare
          ? bare.toInstant(ZoneOffset.UTC)
          : Instant.from(read);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String padded(String time) {
    String hours = time.indexOf(':') == 1 ? "0" + time : time;
    return hours.length() == 5 ? hours + ":00" : hours;
  }

  private static Instant withOffset(String text) {
    String colon = BARE_OFFSET.matcher(text).replaceFirst("$1:$2");
    return OffsetDateTime.parse(colon, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
  }

  private static DateTimeFormatter pattern(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  private static boolean isZero(Instant instant) {
    return instant.getEpochSecond() < YEAR_TWO;
  }

  /** Some write the beginning of 1970 where they mean none. */
  private static boolean isUnset(Instant instant) {
    return instant.getEpochSecond() <= 0;
  }
}
