package io.diapason.ticketing.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying an intent.
 *
 * @param reason why it failed; null when it was delivered
 * @param retryable whether another try may help
 * @param detail one line for people, without secrets
 * @param notBefore the receiver wants to be left alone until then; null when it said nothing
 */
public record Outcome(
    @Nullable Reason reason, boolean retryable, String detail, @Nullable Instant notBefore) {

  /** Why nobody was told. */
  public enum Reason {
    AUTH,
    RATE_LIMITED,
    TIMEOUT,
    REFUSED,
    UNREACHABLE,
    /** Not even tried, to spare people. */
    HELD
  }

  /** People were told. */
  public static Outcome delivered(String detail) {
    return new Outcome(null, false, detail, null);
  }

  /** People were not told; it may help to try again unless the receiver refused for good. */
  public static Outcome failed(Reason reason, String detail) {
    boolean retryable =
        switch (reason) {
          case RATE_LIMITED, TIMEOUT, UNREACHABLE, HELD -> true;
          case AUTH, REFUSED -> false;
        };
    return new Outcome(reason, retryable, detail, null);
  }

  /**
   * People are spared for now.
   *
   * @param why in words for the timeline; empty when it was said before
   */
  public static Outcome held(String why, Instant until) {
    return failed(Reason.HELD, why).notBefore(until);
  }

  /** The same, and not to be tried again before a moment. */
  public Outcome notBefore(@Nullable Instant moment) {
    return new Outcome(reason, retryable, detail, moment);
  }

  /** The same with more to say. */
  public Outcome saying(String more) {
    return withDetail(detail + more);
  }

  /** The same in other words. */
  public Outcome withDetail(String words) {
    return new Outcome(reason, retryable, words, notBefore);
  }

  /** Whether people were told. */
  public boolean wasDelivered() {
    return reason == null;
  }
}
