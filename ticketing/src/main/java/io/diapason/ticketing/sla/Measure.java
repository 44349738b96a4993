package io.diapason.ticketing.sla;

/** What a clock measures. */
public enum Measure {
  /** From each opening until somebody takes notice. */
  ACKNOWLEDGE,
  /** From the first opening until the work is over; goes on where it stood after a reopening. */
  RESOLVE
}
