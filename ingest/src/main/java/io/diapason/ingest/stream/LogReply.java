package io.diapason.ingest.stream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long a sender is kept waiting for the log. */
public final class LogReply {

  /** After so long a sender is told that the log does not answer. */
  public static final Duration WITHIN = Duration.ofSeconds(4);

  private LogReply() {}

  /**
   * The same stage, failed with a {@link LogOutage} when the log does not answer in time.
   *
   * @param what it was asked to take, for the words of the failure
   */
  public static CompletionStage<Void> inTime(CompletionStage<Void> stage, String what) {
    return stage
        .toCompletableFuture()
        .copy()
        .orTimeout(WITHIN.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(named(failure, what)));
  }

  private static Throwable named(Throwable failure, String what) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause instanceof TimeoutException ? tooLate(what) : cause;
  }

  /** The log did not take something in time. */
  public static LogOutage tooLate(String what) {
    return new LogOutage(
        LogOutage.Reason.TIMEOUT,
        true,
        "Expected the log to take "
            + what
            + " within "
            + WITHIN.toSeconds()
            + " s, but it did not");
  }
}
