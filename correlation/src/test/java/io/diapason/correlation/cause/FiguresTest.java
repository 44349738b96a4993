package io.diapason.correlation.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final double[] EDGES = {
    0,
    -0.0,
    0.005,
    0.015,
    0.125,
    0.25,
    0.5,
    0.995,
    1,
    1.005,
    1.45,
    2.5,
    9.95,
    99.995,
    100,
    1e6,
    1e7,
    -0.004,
    -1.5,
    12_345.675,
    Double.MIN_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY
  };

  @Test
  void writesWhatAFormatStringWould() {
    for (double edge : EDGES) {
      agree(edge);
      agree(Math.nextUp(edge));
      agree(Math.nextDown(edge));
    }
    Random random = new Random(1);
    for (int draw = 0; draw < 20_000; draw++) {
      agree(random.nextDouble());
      agree(random.nextInt(2_000) / 1000.0);
      agree(random.nextDouble() * 100_000);
    }
  }

  private static void agree(double value) {
    StringBuilder words = new StringBuilder();
    Figures.whole(words, value);
    Figures.one(words.append(' '), value);
    Figures.two(words.append(' '), value);
    assertThat(words)
        .hasToString(String.format(Locale.ROOT, "%.0f %.1f %.2f", value, value, value));
  }
}
