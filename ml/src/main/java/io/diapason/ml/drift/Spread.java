package io.diapason.ml.drift;

import java.util.ArrayList;
import java.util.List;

/** How often a number fell into each of some bins. */
public final class Spread {

  private static final int CONFIDENCE_BINS = 10;
  private static final int KNOWN_BINS = 9;

  /** An empty bin counts as half a member, or one stray member would be an infinite surprise. */
  private static final double LEAST = 0.5;

  private final int[] counts;
  private int sum;

  private Spread(int bins) {
    this.counts = new int[bins];
  }

  /** Of probabilities. */
  public static Spread ofConfidence(List<Double> probabilities) {
    Spread spread = new Spread(CONFIDENCE_BINS);
    for (double one : probabilities) {
      spread.count((int) (one * CONFIDENCE_BINS));
    }
    return spread;
  }

  /** Of numbers of known features: none, 1, 2 to 3, 4 to 7, and so on. */
  public static Spread ofKnown(List<Integer> known) {
    Spread spread = new Spread(KNOWN_BINS);
    for (int one : known) {
      spread.count(Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, one)));
    }
    return spread;
  }

  private void count(int bin) {
    counts[Math.max(0, Math.min(counts.length - 1, bin))]++;
    sum++;
  }

  /** The share of each bin, none of them 0. */
  public List<Double> shares() {
    List<Double> shares = new ArrayList<>();
    for (int count : counts) {
      shares.add(Math.max(LEAST, count) / Math.max(1, sum));
    }
    return List.copyOf(shares);
  }

  /**
   * How far this is from what was expected, 0 or more: the population stability index. Below 0.1
   * little has changed, above 0.25 much has (N. Siddiqi, "Credit Risk Scorecards", 2006). 0 where
   * nothing was expected or nothing came.
   */
  double indexAgainst(List<Double> expected) {
    if (sum == 0 || expected.size() != counts.length) {
      return 0;
    }
    List<Double> shares = shares();
    double index = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      double before = expected.get(bin);
      index += (shares.get(bin) - before) * Math.log(shares.get(bin) / before);
    }
    return index;
  }
}
