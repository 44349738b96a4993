package io.diapason.ml.training;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Rows sorted by what a model holds likely, likeliest first, and which of them are meant.
 *
 * @param <T> what is ranked
 */
final class Ranking<T> {

  private final List<T> ranked;
  private final ToDoubleFunction<T> score;
  private final Predicate<T> meant;

  Ranking(List<T> rows, ToDoubleFunction<T> score, Predicate<T> meant) {
    this.ranked = rows.stream().sorted(Comparator.comparingDouble(score).reversed()).toList();
    this.score = score;
    this.meant = meant;
  }

  /**
   * The largest share, from the top, in which at least so many are meant. Rows of one score are
   * taken together or not at all, since no threshold can part them.
   */
  double coverageAt(double share) {
    int right = 0;
    int covered = 0;
    for (int at = 0; at < ranked.size(); at++) {
      right += meant.test(ranked.get(at)) ? 1 : 0;
      if (endsTie(at) && right >= share * (at + 1)) {
        covered = at + 1;
      }
    }
    return ranked.isEmpty() ? 0 : (double) covered / ranked.size();
  }

  /** The lowest score of that share; 1 when it is empty. */
  double thresholdAt(double share) {
    int covered = (int) Math.round(coverageAt(share) * ranked.size());
    return covered == 0 ? 1 : score.applyAsDouble(ranked.get(covered - 1));
  }

  /** The mean, over the meant, of the share of meant down to each; 0 when none is meant. */
  double averagePrecision() {
    double sum = 0;
    int hits = 0;
    int before = 0;
    for (int at = 0; at < ranked.size(); at++) {
      hits += meant.test(ranked.get(at)) ? 1 : 0;
      if (endsTie(at)) {
        sum += (hits - before) * ((double) hits / (at + 1));
        before = hits;
      }
    }
    return hits == 0 ? 0 : sum / hits;
  }

  /** How often a meant row stands above one that is not, ties half; 0.5 when there are no pairs. */
  double areaUnderCurve() {
    double above = 0;
    long hits = 0;
    long misses = 0;
    long tiedHits = 0;
    long tiedMisses = 0;
    for (int at = 0; at < ranked.size(); at++) {
      boolean isMeant = meant.test(ranked.get(at));
      tiedHits += isMeant ? 1 : 0;
      tiedMisses += isMeant ? 0 : 1;
      if (endsTie(at)) {
        above += tiedMisses * (hits + tiedHits / 2.0);
        hits += tiedHits;
        misses += tiedMisses;
        tiedHits = 0;
        tiedMisses = 0;
      }
    }
    return hits == 0 || misses == 0 ? 0.5 : above / hits / misses;
  }

  private boolean endsTie(int at) {
    return at + 1 == ranked.size()
        || score.applyAsDouble(ranked.get(at)) != score.applyAsDouble(ranked.get(at + 1));
  }
}
