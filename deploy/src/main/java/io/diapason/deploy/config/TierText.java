package io.diapason.deploy.config;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tier of a CI in the words that people use for it. */
final class TierText {

  static final Rule<Integer> RULE =
      new Rule<>(
          "a tier: 1 to 4, or critical, high, medium, low, or gold, silver, bronze, or a text that ends in the digit, such as tier-1",
          TierText::read);

  private static final Map<String, Integer> WORDS =
      Map.of("critical", 1, "high", 2, "medium", 3, "low", 4, "gold", 1, "silver", 2, "bronze", 3);

  private static final Pattern ENDS_IN_DIGIT = Pattern.compile("(?:|.*[^0-9])([1-4])");

  private TierText() {}

  static @Nullable Integer read(String text) {
    Integer word = WORDS.get(text.toLowerCase(Locale.ROOT));
    Matcher digit = ENDS_IN_DIGIT.matcher(text);
    if (word != null) {
      return word;
    }
    // A sign or a point before the digit makes it a number that is no tier.
    boolean number = text.matches("[-+]?[0-9.]+") && text.length() > 1;
    return digit.matches() && !number ? Integer.valueOf(digit.group(1)) : null;
  }
}
