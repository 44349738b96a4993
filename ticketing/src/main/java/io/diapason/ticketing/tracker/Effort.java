package io.diapason.ticketing.tracker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the work on a mirror goes.
 *
 * @param attempts tries in a row that failed
 * @param nextAt not to be worked on before; null while there is nothing to do
 * @param leaseUntil until when a worker has it for itself; null while none has
 * @param leaseOwner the worker that has it; null while none has
 * @param reason why the last try failed; null when it did not
 * @param error the same for people; empty when it did not
 * @param gaveUp whether it rests until somebody asks for another try
 */
public record Effort(
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Instant leaseUntil,
    @Nullable String leaseOwner,
    @Nullable OutageReason reason,
    String error,
    boolean gaveUp) {

  public Effort {
    error = error == null ? "" : error;
  }

  static Effort at(@Nullable Instant moment) {
    return new Effort(0, moment, null, null, null, "", false);
  }

  /** From when on a worker may take it; null for never. */
  public @Nullable Instant availableAt() {
    if (gaveUp || nextAt == null) {
      return null;
    }
    return leaseUntil != null && leaseUntil.isAfter(nextAt) ? leaseUntil : nextAt;
  }

  Effort leasedBy(String owner, Instant until) {
    return new Effort(attempts, nextAt, until, owner, reason, error, gaveUp);
  }

  /** What is still to be done, after something was done. */
  Effort goneWell(@Nullable Instant moment) {
    return new Effort(0, moment, leaseUntil, leaseOwner, null, "", false);
  }

  /** With what is wrong although nothing failed; nothing when all is well. */
  Effort noting(String wrong) {
    return reason == null
        ? new Effort(attempts, nextAt, leaseUntil, leaseOwner, null, wrong, gaveUp)
        : this;
  }

  /** Without the worker that had it. */
  Effort released() {
    return new Effort(attempts, nextAt, null, null, reason, error, gaveUp);
  }

  Effort dueAt(@Nullable Instant moment) {
    return new Effort(attempts, moment, leaseUntil, leaseOwner, reason, error, gaveUp);
  }

  Effort failed(TrackerOutage outage, Patience patience, Instant now) {
    // Being asked to wait is no failure.
    boolean waits = outage.reason() == OutageReason.RATE_LIMITED;
    int tries = waits ? attempts : attempts + 1;
    boolean hopeless = !outage.reason().isRetryable() || tries >= patience.maxAttempts();
    String said = outage.reason() + ", " + outage.getMessage();
    Instant again = now.plus(patience.pauseAfter(Math.max(1, tries), outage));
    return new Effort(tries, again, null, null, outage.reason(), said, hopeless);
  }
}
