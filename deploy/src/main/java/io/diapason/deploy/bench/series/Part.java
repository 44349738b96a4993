package io.diapason.deploy.bench.series;

/** What a series is for. Of some hundred series one has each of the parts but the first. */
public enum Part {
  /** Nothing ever happens to it. */
  QUIET,
  /** It jumps with the last value of the first stretch: found, that stretch is worked off. */
  FIRST_MARK,
  /** It jumps some values before the end of the second stretch, and stays there. */
  DISTURBED,
  /** It jumps with the very last value: found, all is worked off. */
  LAST_MARK;

  // A prime, so that each lane and each subtask of the stream gets some.
  private static final int OF = 101;
  private static final int DISTANCE = 25;

  /** The part of the series of a number from 0. */
  static Part of(int series) {
    int place = series % OF;
    return place == DISTANCE
        ? FIRST_MARK
        : place == 2 * DISTANCE ? DISTURBED : place == 3 * DISTANCE ? LAST_MARK : QUIET;
  }
}
