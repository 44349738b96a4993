package io.diapason.ingest.normalize;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times that sources write: RFC 3339 with any fraction, and offsets without a colon. */
public final class SourceTime {

  private static final Pattern BARE_OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})$");

  private SourceTime() {}

  /**
   * Reads a time; null for Go's zero time (year 1), which sources write where they mean none.
   *
   * @throws DateTimeParseException when the text is not such a time
   */
  public static @Nullable Instant parse(String text) {
    Instant instant = text.endsWith("Z") ? Instant.parse(text) : withOffset(text);
    return isZero(instant) ? null : instant;
  }

  private static Instant withOffset(String text) {
    String colon = BARE_OFFSET.matcher(text).replaceFirst("$1:$2");
    return OffsetDateTime.parse(colon, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
  }

  private static boolean isZero(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getYear() <= 1;
  }
}
