package io.diapason.vocabulary;

/** How bad the condition is, as its source sees it; worst first. Never the priority of the work. */
public enum Severity {
  CRITICAL,
  ERROR,
  WARNING,
  INFO;

  /** Whether this is worse than the other. */
  public boolean isWorseThan(Severity other) {
    return compareTo(other) < 0;
  }

  /** The worse of the two. */
  public Severity worse(Severity other) {
    return isWorseThan(other) ? this : other;
  }
}
