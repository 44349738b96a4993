package io.diapason.ingest.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads, beyond what {@link SourceTime} does, the times of programs that write them as their
 * machine is set: with points where days come first, and with slashes where hours count to twelve.
 * Slashes without AM or PM could be either, so they are not read.
 */
public final class LocaleTime {

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          pattern("d.M.yyyy H:mm:ss"),
          pattern("M/d/yyyy h:mm:ss a"),
          pattern("M/d/yyyy h:mm a"),
          pattern("EEEE, MMMM d, yyyy h:mm:ss a"),
          pattern("EEEE, MMMM d, yyyy h:mm a"),
          pattern("d MMM yyyy hh:mm:ss a z"));

  private LocaleTime() {}

  /** One without a zone is taken for UTC; null when nothing is said or it cannot be read. */
  public static @Nullable Instant lenient(String text) {
    Instant usual = SourceTime.lenient(text);
    if (usual != null || text.isBlank()) {
      return usual;
    }
    return FORMATS.stream()
        .map(format -> read(text.strip(), format))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant read(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor read = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
      return read instanceof LocalDateTime bare
          ? bare.toInstant(ZoneOffset.UTC)
          : Instant.from(read);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter pattern(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
