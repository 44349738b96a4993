package io.diapason.ml.tribuo;

import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.MarginConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lets newer lessons count more. LIBLINEAR knows no weights of single examples, so a lesson is
 * repeated: up to {@value #MOST} times, half as often for each half-life of age.
 */
final class Recency {

  private static final int MOST = 4;
  private static final double DAY = Duration.ofDays(1).toMillis();

  private Recency() {}

  /** The lessons, oldest first, each as often as it counts. */
  static List<Lesson> repeated(List<Lesson> sorted, MarginConfig config) {
    if (config.halfLifeDays() == 0) {
      return sorted;
    }
    Instant newest = sorted.get(sorted.size() - 1).at();
    List<Lesson> repeated = new ArrayList<>();
    for (Lesson lesson : sorted) {
      double age = Duration.between(lesson.at(), newest).toMillis() / DAY;
      long times = Math.round(MOST * Math.pow(0.5, age / config.halfLifeDays()));
      repeated.addAll(Collections.nCopies((int) times, lesson));
    }
    return repeated;
  }

  /** How often a newest lesson stands there. */
  static int copies(MarginConfig config) {
    return config.halfLifeDays() == 0 ? 1 : MOST;
  }

  /** The cost that gives a newest lesson, with all its copies, the cost that was asked for. */
  static double cost(MarginConfig config) {
    return config.cost() / copies(config);
  }
}
