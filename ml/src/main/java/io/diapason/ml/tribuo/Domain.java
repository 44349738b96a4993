package io.diapason.ml.tribuo;

import io.diapason.ml.training.Lesson;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableIDInfo;

/** Which features a model knows, and in how many documents each occurred. */
interface Domain {

  /** In how many documents it occurred; 0 when the model does not know it. */
  int count(String feature);

  /** Its number; only asked for what is known. */
  int id(String feature);

  /** What a Tribuo model knows. */
  static Domain of(ImmutableFeatureMap known) {
    return new Domain() {
      @Override
      public int count(String feature) {
        VariableIDInfo info = known.get(feature);
        return info == null ? 0 : info.getCount();
      }

      @Override
      public int id(String feature) {
        return known.getID(feature);
      }
    };
  }

  /**
   * What is to be learnt from these lessons: features that enough of them have, the most frequent
   * when there are too many, each with how many have it.
   */
  static Map<String, Integer> counts(List<Lesson> lessons, int rarest, int most) {
    Map<String, Integer> counts = new HashMap<>();
    lessons.forEach(
        one -> one.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
    counts.values().removeIf(count -> count < rarest);
    if (counts.size() > most) {
      List<String> least =
          counts.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .limit(counts.size() - most)
              .map(Map.Entry::getKey)
              .toList();
      least.forEach(counts::remove);
    }
    return new TreeMap<>(counts);
  }
}
