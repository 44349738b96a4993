package io.diapason.ml.anomaly;

import io.diapason.vocabulary.Sample;
import java.util.Locale;

/** One sentence for people that says what is odd, in the numbers of the series itself. */
final class Why {

  private Why() {}

  static String of(Sample sample, Oddness oddness, SeriesState before) {
    float[] sorted = oddness.isMean() ? before.means() : before.values();
    String name = sample.labels().getOrDefault(Sample.NAME, "the series");
    String what = Reading.isCounter(sample) ? name + " per second" : name;
    return "%s is %s%s: of %,d values before, the middle 90 %% lie between %s and %s, all between %s and %s"
        .formatted(
            what,
            spoken(oddness.found()),
            oddness.isMean() ? " in the mean of " + before.recent().length : "",
            sorted.length,
            spoken(Memory.quantile(sorted, 0.05)),
            spoken(Memory.quantile(sorted, 0.95)),
            spoken(sorted[0]),
            spoken(sorted[sorted.length - 1]));
  }

  /** Four digits tell two values apart without drowning the sentence. */
  private static String spoken(float number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e9) {
      return Long.toString((long) number);
    }
    return String.format(Locale.ROOT, "%.4g", number);
  }
}
