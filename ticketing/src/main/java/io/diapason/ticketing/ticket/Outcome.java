package io.diapason.ticketing.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying an intent.
 *
 * @param reason why it failed; null when it was delivered
 * @param retryable whether another try may help
 * @param detail one line for people, without secrets
 */
public record Outcome(@Nullable Reason reason, boolean retryable, String detail) {

  /** Why nobody was told. */
  public enum Reason {
    AUTH,
    RATE_LIMITED,
    TIMEOUT,
    REFUSED,
    UNREACHABLE
  }

  /** People were told. */
  public static Outcome delivered(String detail) {
    return new Outcome(null, false, detail);
  }

  /** People were not told; it may help to try again unless the receiver refused for good. */
  public static Outcome failed(Reason reason, String detail) {
    boolean retryable =
        switch (reason) {
          case RATE_LIMITED, TIMEOUT, UNREACHABLE -> true;
          case AUTH, REFUSED -> false;
        };
    return new Outcome(reason, retryable, detail);
  }

  /** Whether people were told. */
  public boolean wasDelivered() {
    return reason == null;
  }
}
