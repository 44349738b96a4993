package io.diapason.vocabulary;

/** How soon somebody must work on it: impact times urgency, P1 first. */
public enum Priority {
  P1,
  P2,
  P3,
  P4,
  P5;

  /** Whether this comes before the other. */
  public boolean isMoreUrgentThan(Priority other) {
    return compareTo(other) < 0;
  }
}
