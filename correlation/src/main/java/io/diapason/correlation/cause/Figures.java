package io.diapason.correlation.cause;

import java.util.Locale;

/**
 * Numbers in the sentences of causes, as a format string would write them, which costs more than to
 * find the cause.
 */
final class Figures {

  /** Nearer to the middle between two last digits, what is rounded depends on the very last bit. */
  private static final double DOUBTFUL = 1e-6;

  private static final double MOST = 1e6;

  private Figures() {}

  /** Appends {@code %.0f}. */
  static void whole(StringBuilder words, double value) {
    append(words, value, 0);
  }

  /** Appends {@code %.1f}. */
  static void one(StringBuilder words, double value) {
    append(words, value, 1);
  }

  /** Appends {@code %.2f}. */
  static void two(StringBuilder words, double value) {
    append(words, value, 2);
  }

  private static void append(StringBuilder words, double value, int digits) {
    long unit = digits == 0 ? 1 : digits == 1 ? 10 : 100;
    double scaled = value * unit;
    double below = Math.floor(scaled);
    double rest = scaled - below;
    boolean plain = value >= 0 && value < MOST && Math.abs(rest - 0.5) > DOUBTFUL;
    // Minus zero is no smaller than zero, but is written with its sign.
    if (!plain || 1 / value < 0) {
      words.append(String.format(Locale.ROOT, "%." + digits + "f", value));
      return;
    }
    long rounded = (long) below + (rest > 0.5 ? 1 : 0);
    words.append(rounded / unit);
    if (digits > 0) {
      words.append('.');
      if (digits == 2 && rounded % unit < 10) {
        words.append('0');
      }
      words.append(rounded % unit);
    }
  }
}
