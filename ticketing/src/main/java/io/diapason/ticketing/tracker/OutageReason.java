package io.diapason.ticketing.tracker;

/** Why a tracker did not do what it was asked. */
public enum OutageReason {
  /** Mended by whoever keeps the keys; then all goes on alone. */
  AUTH(true, false),
  /** It does not take this, and will not take it at another time. */
  REFUSED(false, false),
  /** The ticket is not there. */
  GONE(false, false),
  RATE_LIMITED(true, false),
  /** Nobody listens: nothing was asked. */
  UNREACHABLE(true, false),
  /** No answer in time: it may have been done, or be done later. */
  TIMEOUT(true, true),
  /** The connection broke, or the answer is no answer: it may have been done. */
  BROKEN(true, true);

  private final boolean retryable;
  private final boolean doubtful;

  OutageReason(boolean retryable, boolean doubtful) {
    this.retryable = retryable;
    this.doubtful = doubtful;
  }

  /** Whether another try may help. */
  public boolean isRetryable() {
    return retryable;
  }

  /** Whether what was asked may have been done all the same. */
  public boolean isDoubtful() {
    return doubtful;
  }
}
