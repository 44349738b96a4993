package io.diapason.ml.tribuo;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The rows of a training, from which one label after the other is learnt against the rest. Frequent
 * features get low numbers here: the solver then works in a small part of memory most of the time,
 * which halves what it takes.
 */
final class StretchedRows {

  private final FeatureNode[][] rows;
  private final double[][] values;
  private final int[] numberOf;
  private final double unseen;

  /**
   * Takes in the rows.
   *
   * @param rows by Tribuo's numbers from 1 on, the last of which is the bias
   * @param features how many numbers there are, the bias among them
   * @param unseen see {@link LikelihoodRatios}
   */
  StretchedRows(FeatureNode[][] rows, int features, double unseen) {
    this.unseen = unseen;
    this.numberOf = byFrequency(rows, features);
    this.rows = Arrays.stream(rows).map(this::renumbered).toArray(FeatureNode[][]::new);
    this.values =
        Arrays.stream(this.rows)
            .map(row -> Arrays.stream(row).mapToDouble(node -> node.value).toArray())
            .toArray(double[][]::new);
  }

  /** By the new numbers, ascending, as LIBLINEAR wants them. */
  private FeatureNode[] renumbered(FeatureNode[] row) {
    // Number and place in one word, so that no objects are sorted.
    long[] order = new long[row.length];
    for (int at = 0; at < row.length; at++) {
      order[at] = (long) numberOf[row[at].index] << Integer.SIZE | at;
    }
    Arrays.sort(order);
    FeatureNode[] sorted = new FeatureNode[row.length];
    for (int at = 0; at < row.length; at++) {
      sorted[at] = new FeatureNode((int) (order[at] >>> Integer.SIZE), row[(int) order[at]].value);
    }
    return sorted;
  }

  /** The bias stays the last, as LIBLINEAR wants it. */
  private static int[] byFrequency(FeatureNode[][] rows, int features) {
    int[] counts = new int[features + 1];
    for (FeatureNode[] row : rows) {
      for (FeatureNode node : row) {
        counts[node.index]++;
      }
    }
    int[] numberOf = new int[features + 1];
    numberOf[features] = features;
    int number = 0;
    for (int feature :
        IntStream.range(1, features)
            .boxed()
            .sorted(Comparator.comparingInt(one -> -counts[one]))
            .toList()) {
      numberOf[feature] = ++number;
    }
    return numberOf;
  }

  /** The weight of each feature, by Tribuo's numbers less 1, for the rows that are one label's. */
  double[] learn(boolean[] isOne, Parameter parameter, long seed) {
    int features = numberOf.length - 1;
    double[] stretch = LikelihoodRatios.of(rows, isOne, features + 1, unseen);
    // The bias is no feature that could tell anything.
    stretch[features] = 1;
    for (int row = 0; row < rows.length; row++) {
      for (int at = 0; at < rows[row].length; at++) {
        rows[row][at].value = values[row][at] * stretch[rows[row][at].index];
      }
    }
    Parameter own = parameter.clone();
    own.setRandom(new Random(seed));
    Model model = Linear.train(problem(isOne, features), own);
    double[] learnt = model.getFeatureWeights();
    // LIBLINEAR weighs for the label that it met first.
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[features];
    for (int feature = 0; feature < features; feature++) {
      int number = numberOf[feature + 1];
      weights[feature] = sign * learnt[number - 1] * stretch[number];
    }
    return weights;
  }

  private Problem problem(boolean[] isOne, int features) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = features;
    problem.x = rows;
    problem.y = IntStream.range(0, isOne.length).mapToDouble(at -> isOne[at] ? 1 : 0).toArray();
    problem.bias = 1;
    return problem;
  }
}
