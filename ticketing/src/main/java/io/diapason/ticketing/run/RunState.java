package io.diapason.ticketing.run;

/** Where a run stands. */
public enum RunState {
  /** Somebody who may must approve it. */
  PROPOSED,
  /** It waits for its turn. */
  QUEUED,
  /** Its steps are being done. */
  RUNNING,
  /** All is done, and it is awaited whether it helped. */
  PROVING,
  /** What was done is taken back. */
  UNDOING,
  /** The alerts went away after it. */
  HELPED,
  /** All was done; nobody asked whether it helped. */
  DONE,
  /** Something could not be done, or it did not help and nothing takes it back. */
  FAILED,
  /** It failed or did not help, and was taken back. */
  UNDONE,
  /** Somebody said no. */
  DECLINED,
  /** Nobody approved, or its turn did not come, in time. */
  EXPIRED,
  /** A guard does not let it begin at all. */
  REFUSED,
  /** Somebody stopped it, or its incident ended before it began. */
  CANCELLED;

  /** Whether nothing more happens. */
  public boolean isOver() {
    return switch (this) {
      case PROPOSED, QUEUED, RUNNING, PROVING, UNDOING -> false;
      default -> true;
    };
  }

  /** Whether its steps, or what takes them back, are being done. */
  public boolean isActing() {
    return this == RUNNING || this == UNDOING;
  }

  /** Whether nothing has happened yet. */
  public boolean isWaiting() {
    return this == PROPOSED || this == QUEUED;
  }
}
