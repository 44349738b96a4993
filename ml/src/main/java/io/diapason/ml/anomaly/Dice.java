package io.diapason.ml.anomaly;

/**
 * Marsaglia's xorshift generator (Xorshift RNGs, Journal of Statistical Software 8, 2003) as a
 * function: who keeps the last number can go on after a restart as if nothing had happened.
 */
final class Dice {

  /** Where to begin; any number but 0 would do. */
  static final long BEGIN = 0x9E3779B97F4A7C15L;

  private Dice() {}

  static long next(long last) {
    long next = last ^ (last << 13);
    next ^= next >>> 7;
    return next ^ (next << 17);
  }

  /** A number from 0 to below 1. */
  static double share(long number) {
    return (number >>> 11) * 0x1.0p-53;
  }
}
