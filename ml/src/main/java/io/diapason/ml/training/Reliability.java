package io.diapason.ml.training;

import java.util.ArrayList;
import java.util.List;

/** How sure a model claims to be, against how often it is right. */
public final class Reliability {

  private Reliability() {}

  /**
   * Rows whose claimed probability lies in one bin.
   *
   * @param rows how many
   * @param claimed their mean claimed probability
   * @param accuracy the share that is right
   */
  public record Bin(int rows, double claimed, double accuracy) {}

  /** Bins of equal width over the claimed probability; empty ones are left out. */
  public static List<Bin> bins(List<Scored> scored, int count) {
    double[] claimed = new double[count];
    int[] rows = new int[count];
    int[] right = new int[count];
    for (Scored one : scored) {
      int bin = Math.max(0, (int) Math.ceil(one.confidence() * count) - 1);
      claimed[bin] += one.confidence();
      rows[bin]++;
      right[bin] += one.isRight() ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < count; bin++) {
      if (rows[bin] > 0) {
        bins.add(new Bin(rows[bin], claimed[bin] / rows[bin], (double) right[bin] / rows[bin]));
      }
    }
    return List.copyOf(bins);
  }
}
