package io.diapason.ticketing.tracker;

/** Where the work stands, in the words that every tracker has some form of. */
public enum WorkState {
  /** Nobody took notice yet. */
  NEW,
  ACKNOWLEDGED,
  IN_PROGRESS,
  ON_HOLD,
  /** The condition ended, or somebody says so. */
  RESOLVED,
  /** Nothing more is to be done. */
  CLOSED;

  /** Whether somebody still has to do something. */
  public boolean isActive() {
    return compareTo(RESOLVED) < 0;
  }
}
