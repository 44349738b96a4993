package io.diapason.deploy.bench.correlation.scenario;

import java.util.List;
import java.util.Random;

/** Chance with a seed: the same seed gives the same throws. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Dice of their own for one matter, so that more throws there change nothing elsewhere. */
  Dice apart() {
    return new Dice(random.nextLong());
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** From the least to the most, both possible. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** A duration around a median, seldom a multiple of it: log-normal. */
  long around(double median, double spread) {
    return Math.round(median * Math.exp(spread * random.nextGaussian()));
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String hex() {
    return "%06x".formatted(random.nextInt(1 << 24));
  }
}
