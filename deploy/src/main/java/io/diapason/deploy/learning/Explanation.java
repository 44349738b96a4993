package io.diapason.deploy.learning;

import io.diapason.ml.feature.FeatureWords;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.Neighbours;
import io.diapason.ml.training.TableLessons;
import io.diapason.ml.tribuo.StoredModels;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in words what a model makes of one row, and why. */
public final class Explanation {

  private static final int NEAREST = 5;

  private Explanation() {}

  /** The answer or the abstention, what spoke for it, and the nearest past rows. */
  public static String of(StoredModel stored, Map<String, String> row, List<Lesson> past) {
    TableTask task = LearningBench.task(stored);
    Lesson lesson = TableLessons.of(row, task);
    Prediction said = StoredModels.read(stored).predict(lesson.features());
    StringBuilder text = new StringBuilder();
    text.append(verdict(said, stored.card().threshold(), task.human(row)));
    said.probabilities().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(3)
        .forEach(one -> line(text, "  %5.1f%%  %s", 100 * one.getValue(), one.getKey()));
    said.contributions()
        .forEach(
            one -> line(text, "  %+6.2f  %s", one.amount(), FeatureWords.describe(one.feature())));
    new Neighbours(past)
        .nearest(lesson.features(), NEAREST)
        .forEach(
            near ->
                line(
                    text,
                    "  like row %d (%.2f), which went to %s",
                    near.index() + 1,
                    near.likeness(),
                    near.label()));
    return text.append(stored.card().id())
        .append(", features ")
        .append(stored.card().featureVersion())
        .append('\n')
        .toString();
  }

  private static String verdict(Prediction said, double threshold, String human) {
    String stands = human.isEmpty() ? "no default answer is known" : human + " stands";
    if (said.knownFeatures() == 0) {
      return "The model abstains: it knows nothing of this row; " + stands + "\n";
    }
    if (!(said.probability() >= threshold)) {
      return String.format(
          Locale.ROOT,
          "The model abstains at %.2f, below %.2f; %s%n",
          said.probability(),
          threshold,
          stands);
    }
    return String.format(Locale.ROOT, "%s (%.2f)%n", said.label(), said.probability());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
