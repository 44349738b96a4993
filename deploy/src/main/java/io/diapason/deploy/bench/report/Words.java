package io.diapason.deploy.bench.report;

import io.diapason.deploy.bench.measure.Figure;
import io.diapason.deploy.bench.measure.Latencies;
import java.util.Locale;
import java.util.Map;

/** How figures are written, the same everywhere. */
public final class Words {

  /** For what was not measured. */
  public static final String NONE = "–";

  private Words() {}

  /** The median, and between which values it lies. */
  public static String of(Figure figure) {
    return figure.least() == figure.most()
        ? whole(figure.median())
        : "%s (%s–%s)"
            .formatted(whole(figure.median()), whole(figure.least()), whole(figure.most()));
  }

  /** A count. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A rate. */
  public static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** Seconds. */
  public static String seconds(double value) {
    return String.format(Locale.ROOT, "%.1f s", value);
  }

  /** Seconds with their range. */
  public static String seconds(Figure figure) {
    return figure.least() == figure.most()
        ? seconds(figure.median())
        : "%s (%s–%s)"
            .formatted(seconds(figure.median()), seconds(figure.least()), seconds(figure.most()));
  }

  /** Milliseconds of latency; a lower bound when something was never seen. */
  public static String millis(double value, Latencies from) {
    String figure = String.format(Locale.ROOT, value < 10 ? "%.1f ms" : "%,.0f ms", value);
    return from.unseen() > 0 ? "≥ " + figure : figure;
  }

  /** How many times. */
  public static String ratio(double ratio) {
    return ratio == 0 ? NONE : String.format(Locale.ROOT, "%.2f ×", ratio);
  }

  /** What was refused, by status. */
  public static String refused(Map<String, Integer> refused) {
    return refused.isEmpty() ? "none" : refused.toString();
  }
}
