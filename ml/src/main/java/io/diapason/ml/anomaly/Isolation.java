package io.diapason.ml.anomaly;

/**
 * How easily random cuts part a value from a sample of earlier ones: the idea of isolation forests
 * and random cut forests (Guha, Mishra, Roy, Schrijvers: Robust Random Cut Forest Based Anomaly
 * Detection On Streams, ICML 2016), for one dimension. There a tree need not be stored: each cut
 * halves a stretch of the sorted sample, so that the sample itself is all the memory that is
 * needed.
 *
 * <p>A cut falls anywhere between the least and the greatest value with equal probability. A value
 * far from all others is alone after the first cut or two; one in their midst after many.
 */
final class Isolation {

  /** How many times a value is parted; more make the score steadier and dearer. */
  private static final int TREES = 20;

  /** After so many trees it is plain of most values that they are like others. */
  private static final int ENOUGH_FOR_MOST = 5;

  private static final double COMMON = 0.12;

  /** Beyond so many cuts a value is in the midst of others, whatever else is true of it. */
  private static final int MOST_CUTS = 30;

  private static final long SEED = 0x2545F4914F6CDD1DL;
  private static final double LN2 = Math.log(2);

  private Isolation() {}

  /**
   * From 0, like many others, to the logarithm of the size of the sample (11 for 2,048), alone
   * after the first cut of every tree. The cuts are the same for every value, so the score is a
   * function of its arguments.
   *
   * @param sorted earlier values in ascending order
   * @param value the value in question
   */
  static double score(float[] sorted, float value) {
    if (sorted.length < 2) {
      return 0;
    }
    double sum = 0;
    long dice = SEED;
    for (int tree = 0; tree < TREES; tree++) {
      if (tree == ENOUGH_FOR_MOST && sum < tree * COMMON) {
        return sum / tree;
      }
      int from = 0;
      int to = sorted.length;
      for (int cuts = 0; cuts < MOST_CUTS; cuts++) {
        float least = Math.min(sorted[from], value);
        float most = Math.max(sorted[to - 1], value);
        if (least >= most) {
          break;
        }
        dice = Dice.next(dice);
        double cut = least + Dice.share(dice) * ((double) most - least);
        int middle = firstAbove(sorted, from, to, cut);
        boolean below = value <= cut;
        if (below ? middle == from : middle == to) {
          sum += Math.log(to - from) / LN2 / (cuts + 1);
          break;
        }
        if (below) {
          to = middle;
        } else {
          from = middle;
        }
      }
    }
    return sum / TREES;
  }

  private static int firstAbove(float[] sorted, int from, int to, double cut) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= cut) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
