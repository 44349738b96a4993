package io.diapason.deploy.bench.correlation.scenario;

/** Over what a fault came, and how long that takes. */
enum Link {
  /** From what is called to who calls it. */
  CALLED_BY(0.7, 20),
  /** From what carries to what runs on it. */
  CARRIES(0.85, 8),
  /** From a switch to what hangs on it. */
  WIRED(0.85, 5),
  /** From who reads slowly back to the queue that fills up: against the direction of the call. */
  BACKS_UP(0.3, 60);

  private final double passes;
  private final int seconds;

  Link(double passes, int seconds) {
    this.passes = passes;
    this.seconds = seconds;
  }

  /** The share of faults that pass. */
  double passes() {
    return passes;
  }

  /** The median number of seconds until the other side feels it. */
  int seconds() {
    return seconds;
  }
}
