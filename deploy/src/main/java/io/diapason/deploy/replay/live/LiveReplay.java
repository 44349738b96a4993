package io.diapason.deploy.replay.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One replay of the live log.
 *
 * @param id by which it is found again
 * @param status where it stands
 * @param createdAt when it was asked for
 * @param finishedAt when it ended, however that was; null before
 * @param tenant whose events
 * @param from the first moment
 * @param to the first moment that is left out
 * @param rules what people call the rules: {@code live}, a name, or {@code live with overrides}
 * @param against what they are held against; null without
 * @param progress how far it is
 * @param problem why it failed; null when it did not
 * @param idempotencyKey the caller's name for this very request; null without
 * @param requestHash of the request that bore the key
 */
public record LiveReplay(
    String id,
    Status status,
    Instant createdAt,
    @Nullable Instant finishedAt,
    String tenant,
    Instant from,
    Instant to,
    String rules,
    @Nullable String against,
    Progress progress,
    @Nullable String problem,
    @Nullable String idempotencyKey,
    String requestHash) {

  /** Where a replay stands. */
  public enum Status {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean isOver() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /**
   * How far a replay is.
   *
   * @param events how many were read, of both configurations
   * @param at the moment of the log that is being read; null before the first event
   * @param share of the whole, 0 to 1
   */
  public record Progress(long events, @Nullable Instant at, double share) {

    static final Progress NONE = new Progress(0, null, 0);
  }

  LiveReplay with(Status now) {
    return new LiveReplay(
        id,
        now,
        createdAt,
        finishedAt,
        tenant,
        from,
        to,
        rules,
        against,
        progress,
        problem,
        idempotencyKey,
        requestHash);
  }

  LiveReplay with(Progress now) {
    return new LiveReplay(
        id,
        status,
        createdAt,
        finishedAt,
        tenant,
        from,
        to,
        rules,
        against,
        now,
        problem,
        idempotencyKey,
        requestHash);
  }

  LiveReplay ended(Status how, Instant at, @Nullable String why) {
    return new LiveReplay(
        id,
        how,
        createdAt,
        at,
        tenant,
        from,
        to,
        rules,
        against,
        how == Status.DONE ? new Progress(progress.events(), to, 1) : progress,
        why,
        idempotencyKey,
        requestHash);
  }
}
