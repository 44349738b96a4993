package io.diapason.ingest.stream;

/** The log of record cannot take events. What was handed over is not acknowledged. */
public final class LogOutage extends RuntimeException {

  /** What keeps the log from taking events. */
  public enum Reason {
    /** It has not answered in time. */
    TIMEOUT,
    /** Too much is on its way already. */
    FULL,
    /** It refused what it was given. */
    REFUSED,
    /** It was closed. */
    CLOSED
  }

  private final Reason reason;
  private final boolean retryable;

  /** Says in a full sentence what was expected and what was found. */
  public LogOutage(Reason reason, boolean retryable, String message) {
    super(message);
    this.reason = reason;
    this.retryable = retryable;
  }

  /** What keeps the log from taking events. */
  public Reason reason() {
    return reason;
  }

  /** Whether the same events may pass when they are sent again later. */
  public boolean isRetryable() {
    return retryable;
  }
}
