package io.diapason.ml.training;

import io.diapason.ml.table.TableTask;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Two rankings of the same rows, and by how much the average precision of "yes" is higher in one.
 *
 * <p>Rows are sorted once; a draw of the bootstrap only says how often each row stands there, so
 * that thousands of draws cost little.
 */
final class RankedPair {

  private final Order candidate;
  private final Order other;
  private final int rows;

  private RankedPair(Order candidate, Order other, int rows) {
    this.candidate = candidate;
    this.other = other;
    this.rows = rows;
  }

  static RankedPair of(List<Scored> candidate, List<Scored> other) {
    if (candidate.size() != other.size()) {
      throw new IllegalArgumentException(
          "Expected both on the same rows, but got %d and %d"
              .formatted(candidate.size(), other.size()));
    }
    return new RankedPair(Order.of(candidate), Order.of(other), candidate.size());
  }

  /** With the interval of a paired bootstrap, as {@link Comparison} has it. */
  Comparison compared(long seed) {
    Random random = new Random(seed);
    int[] times = new int[rows];
    double[] drawn = new double[Comparison.DRAWS];
    for (int draw = 0; draw < drawn.length && rows > 0; draw++) {
      Arrays.fill(times, 0);
      for (int at = 0; at < rows; at++) {
        times[random.nextInt(rows)]++;
      }
      drawn[draw] = difference(times);
    }
    Arrays.fill(times, 1);
    return Comparison.of(difference(times), drawn, rows);
  }

  private double difference(int[] times) {
    return candidate.averagePrecision(times) - other.averagePrecision(times);
  }

  /**
   * Rows, likeliest first.
   *
   * @param ranked their places in the table
   * @param isYes whether the truth is yes, by rank
   * @param endsTie whether the next row is held less likely, by rank
   */
  @SuppressWarnings("ArrayRecordComponent") // Lives for one comparison and is never compared.
  private record Order(int[] ranked, boolean[] isYes, boolean[] endsTie) {

    static Order of(List<Scored> scored) {
      double[] likely =
          scored.stream().mapToDouble(one -> one.probability(TableTask.YES)).toArray();
      int[] ranked =
          IntStream.range(0, likely.length)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer at) -> likely[at]).reversed())
              .mapToInt(Integer::intValue)
              .toArray();
      boolean[] isYes = new boolean[ranked.length];
      boolean[] endsTie = new boolean[ranked.length];
      for (int rank = 0; rank < ranked.length; rank++) {
        isYes[rank] = scored.get(ranked[rank]).truth().equals(TableTask.YES);
        endsTie[rank] =
            rank + 1 == ranked.length || likely[ranked[rank]] != likely[ranked[rank + 1]];
      }
      return new Order(ranked, isYes, endsTie);
    }

    /** Of the rows, each taken so many times; 0 when none of them is a yes. */
    double averagePrecision(int[] times) {
      double sum = 0;
      int rows = 0;
      int hits = 0;
      int before = 0;
      for (int rank = 0; rank < ranked.length; rank++) {
        int here = times[ranked[rank]];
        rows += here;
        hits += isYes[rank] ? here : 0;
        if (endsTie[rank] && hits > before) {
          sum += (hits - before) * ((double) hits / rows);
          before = hits;
        }
      }
      return hits == 0 ? 0 : sum / hits;
    }
  }
}
