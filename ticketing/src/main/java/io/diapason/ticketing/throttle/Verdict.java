package io.diapason.ticketing.throttle;

import io.diapason.ticketing.message.HeldNotice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a message.
 *
 * @param kind what
 * @param carried what is told along with it; empty unless it is sent
 * @param until until when it waits; null unless it does
 * @param state as it is then
 */
public record Verdict(
    Kind kind, List<HeldNotice> carried, @Nullable Instant until, ThrottleState state) {

  /** What can become of a message. */
  public enum Kind {
    SEND,
    /** It waits, to spare somebody. */
    HOLD,
    /** Another message that tells it is on its way. */
    WAIT,
    /** Another message told it. */
    TOLD
  }

  public Verdict {
    carried = List.copyOf(carried);
  }
}
