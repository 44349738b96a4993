package io.diapason.deploy.config;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of value that stand in configuration files, each with its bounds. */
final class Rules {

  static final Rule<String> TEXT = new Rule<>("a text", text -> text.isEmpty() ? null : text);

  static final Rule<String> HOST =
      new Rule<>("a host name or address", text -> text.matches("[A-Za-z0-9.:_-]+") ? text : null);

  static final Rule<String> NAME =
      new Rule<>(
          "a name of letters, digits and . _ -",
          text -> text.matches("[A-Za-z0-9._-]{1,100}") ? text : null);

  static final Rule<String> HEADER =
      new Rule<>(
          "the name of a header", text -> text.matches("[A-Za-z0-9_-]{1,100}") ? text : null);

  static final Rule<URI> WEB_ADDRESS =
      new Rule<>("an http or https address with a host", Rules::webAddress);

  static final Rule<Secret> SECRET =
      new Rule<>(
          "env:NAME or file:PATH, never the secret itself",
          text -> Secret.isReference(text) ? new Secret(text) : null);

  static final Rule<Boolean> YES_NO =
      new Rule<>(
          "true or false",
          text -> List.of("true", "false").contains(text) ? Boolean.valueOf(text) : null);

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,15})\\s*(B|KiB|MiB|GiB)?");

  private Rules() {}

  static Rule<Integer> whole(int from, int to) {
    return new Rule<>(
        "a whole number from %d to %d".formatted(from, to),
        text -> within(Integer.valueOf(text), number -> number >= from && number <= to));
  }

  /** A share above 0 and at most 1. */
  static Rule<Double> share() {
    return new Rule<>(
        "a number above 0 and at most 1",
        text -> within(Double.valueOf(text), number -> number > 0 && number <= 1));
  }

  /** A number within bounds that are both allowed. */
  static Rule<Double> number(double from, double to) {
    return new Rule<>(
        "a number from %s to %s".formatted(plain(from), plain(to)),
        text -> within(Double.valueOf(text), found -> found >= from && found <= to));
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString(Math.round(number))
        : Double.toString(number);
  }

  static Rule<Duration> duration(Duration from, Duration to) {
    return new Rule<>(
        "a duration from %s to %s, such as 90s, 5m, 1h30m or PT5M"
            .formatted(DurationText.write(from), DurationText.write(to)),
        text ->
            within(
                DurationText.read(text),
                found -> found.compareTo(from) >= 0 && found.compareTo(to) <= 0));
  }

  /** A number of bytes, such as {@code 512KiB}. */
  static Rule<Long> size(long from, long to) {
    return new Rule<>(
        "a size from %d to %d bytes, such as 65536, 512KiB or 2MiB".formatted(from, to),
        text -> within(bytes(text), found -> found >= from && found <= to));
  }

  static <E extends Enum<E>> Rule<E> oneOf(Class<E> type) {
    return new Rule<>(
        "one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(E::name).toList()),
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }

  private static <T> @Nullable T within(@Nullable T value, Predicate<T> bounds) {
    return value != null && bounds.test(value) ? value : null;
  }

  private static @Nullable Long bytes(String text) {
    var match = SIZE.matcher(text);
    if (!match.matches()) {
      return null;
    }
    String unit = match.group(2) == null ? "B" : match.group(2);
    int shift = "BKMG".indexOf(unit.charAt(0)) * 10;
    return Math.multiplyExact(Long.parseLong(match.group(1)), 1L << shift);
  }

  private static @Nullable URI webAddress(String text) {
    URI uri = URI.create(text);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    return web && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
  }
}
