package io.diapason.ticketing.tracker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A tracker did not do what it was asked. */
public final class TrackerOutage extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final OutageReason reason;
  private final @Nullable Duration retryAfter;

  /**
   * Says what happened.
   *
   * @param detail one line for people, without secrets
   * @param retryAfter how long the tracker asks to be left alone; null when it does not say
   */
  public TrackerOutage(OutageReason reason, String detail, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /** Without a word on when to try again. */
  public TrackerOutage(OutageReason reason, String detail) {
    this(reason, detail, null);
  }

  /** Why. */
  public OutageReason reason() {
    return reason;
  }

  /** How long the tracker asks to be left alone; null when it does not say. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
