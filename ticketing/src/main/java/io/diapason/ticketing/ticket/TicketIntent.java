package io.diapason.ticketing.ticket;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done in the world, written in the same write as the state that asks for
 * it. It stays in the ticket until it was done or given up, so a crash repeats it and never loses
 * it; the receiver knows a repetition by the key.
 *
 * @param key deterministic: ticket, kind and a number that only grows
 * @param kind what people are told
 * @param reason why, in words
 * @param attempts how many tries have begun
 * @param nextAttemptAt not to be tried before
 * @param leaseUntil until when a worker has it for itself; null while none has
 * @param leaseOwner the worker that has it; null while none has
 * @param payload what is sent
 */
public record TicketIntent(
    String key,
    Kind kind,
    String reason,
    int attempts,
    Instant nextAttemptAt,
    @Nullable Instant leaseUntil,
    @Nullable String leaseOwner,
    Notification payload) {

  /** What people are told of a ticket. */
  public enum Kind {
    OPENED,
    ESCALATED,
    /** Much of the time to acknowledge or to resolve is used up. */
    SLA_WARNED,
    /** All of it is. */
    SLA_BREACHED,
    RESOLVED,
    REOPENED,
    /** Somebody said something; only those who watch hear of it. */
    COMMENTED
  }

  /** From when on a worker may take it: after the pause, and after any lease has run out. */
  public Instant availableAt() {
    return leaseUntil != null && leaseUntil.isAfter(nextAttemptAt) ? leaseUntil : nextAttemptAt;
  }

  /** Whether an intent behind this one in the list must wait until something came of this one. */
  boolean isBefore(TicketIntent later) {
    return leaseOwner != null
        || (attempts > 0 && Objects.equals(payload.recipient(), later.payload.recipient()));
  }

  TicketIntent leasedBy(String owner, Instant until) {
    return new TicketIntent(key, kind, reason, attempts + 1, nextAttemptAt, until, owner, payload);
  }

  /** It waits, and the try does not count. */
  TicketIntent heldUntil(Instant until) {
    return new TicketIntent(
        key, kind, reason, Math.max(0, attempts - 1), until, null, null, payload);
  }

  TicketIntent retryAt(Instant at) {
    return new TicketIntent(key, kind, reason, attempts, at, null, null, payload);
  }
}
