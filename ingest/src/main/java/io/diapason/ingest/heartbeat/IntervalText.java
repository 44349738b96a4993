package io.diapason.ingest.heartbeat;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long, as people write it: {@code 90}, {@code 90s}, {@code 5m}, {@code 2h}, {@code PT5M}. */
final class IntervalText {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(s|m|min|h|d|)");
  private static final Duration LONGEST = Duration.ofDays(366);

  private IntervalText() {}

  /** The duration; null when the text is none, or one that no heartbeat has. */
  static @Nullable Duration parse(String text) {
    Duration parsed = read(text.strip().toLowerCase(Locale.ROOT));
    return parsed == null || parsed.isNegative() || parsed.compareTo(LONGEST) > 0 ? null : parsed;
  }

  private static @Nullable Duration read(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (matcher.matches()) {
      long count = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "m", "min" -> Duration.ofMinutes(count);
        case "h" -> Duration.ofHours(count);
        case "d" -> Duration.ofDays(count);
        default -> Duration.ofSeconds(count);
      };
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException e) {
      return null;
    }
  }
}
