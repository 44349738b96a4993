package io.diapason.correlation.bench;

/** How the alerts came that are open. */
public enum Arrivals {
  /** All CIs broke in the same moment, so each of them has met as many others as it remembers. */
  AT_ONCE,
  /** Ten alerts a second; twenty pairs of CIs break at a time, one twenty after the other. */
  STEADY
}
