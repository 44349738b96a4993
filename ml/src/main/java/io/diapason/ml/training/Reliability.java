package io.diapason.ml.training;

import java.util.ArrayList;
import java.util.List;

/** How sure a model claims to be, against how often it is right. */
public final class Reliability {

  /** Of the normal distribution, two-sided 95 %. */
  private static final double SURENESS = 1.96;

  private Reliability() {}

  /**
   * Rows whose claimed probability lies in one bin.
   *
   * @param rows how many
   * @param claimed their mean claimed probability
   * @param accuracy the share that is right
   * @param low the least share that so many rows leave likely
   * @param high the largest
   */
  public record Bin(int rows, double claimed, double accuracy, double low, double high) {

    /** With the 95 % interval of the share (E. B. Wilson, "Probable inference", 1927). */
    static Bin of(int rows, double claimed, int right) {
      double share = (double) right / rows;
      double scale = 1 + SURENESS * SURENESS / rows;
      double middle = (share + SURENESS * SURENESS / (2 * rows)) / scale;
      double reach =
          SURENESS
              / scale
              * Math.sqrt(share * (1 - share) / rows + SURENESS * SURENESS / (4.0 * rows * rows));
      return new Bin(rows, claimed / rows, share, middle - reach, middle + reach);
    }
  }

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
        bins.add(Bin.of(rows[bin], claimed[bin], right[bin]));
      }
    }
    return List.copyOf(bins);
  }
}
