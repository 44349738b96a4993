package io.diapason.deploy.learning;

import io.diapason.ml.training.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was answered for what.
 *
 * @param labels the most frequent true ones, then one for all others when there are any
 * @param rows how many, by true label and then by given label
 */
record Confusion(List<String> labels, List<List<Integer>> rows) {

  private static final int MOST = 12;
  private static final String OTHERS = "all others";

  static Confusion of(List<Scored> scored) {
    TreeMap<String, Long> counts =
        scored.stream()
            .collect(Collectors.groupingBy(Scored::truth, TreeMap::new, Collectors.counting()));
    List<String> labels =
        new ArrayList<>(
            counts.entrySet().stream()
                .sorted(
                    Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList());
    if (counts.size() > labels.size()) {
      labels.add(OTHERS);
    }
    int[][] cells = new int[labels.size()][labels.size() + 1];
    for (Scored one : scored) {
      int given = index(labels, one.prediction().label());
      cells[index(labels, one.truth())][given]++;
    }
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : cells) {
      List<Integer> shown = new ArrayList<>();
      for (int at = 0; at < labels.size(); at++) {
        shown.add(row[at]);
      }
      rows.add(List.copyOf(shown));
    }
    return new Confusion(List.copyOf(labels), List.copyOf(rows));
  }

  /** Where a label stands; what has no place of its own counts as one of the others. */
  private static int index(List<String> labels, String label) {
    int at = labels.indexOf(label);
    return at >= 0 ? at : labels.contains(OTHERS) ? labels.size() - 1 : labels.size();
  }
}
