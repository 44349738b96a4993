package io.diapason.ticketing.desk;

import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.audit.AuditResult;
import io.diapason.ticketing.audit.AuditResult.Outcome;
import io.diapason.ticketing.audit.AuditSubject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what people do to things that have no chain of their own: before it is done that it
 * was asked for, and afterwards what came of it. What cannot be written down is not done.
 *
 * @param log where it is kept
 * @param clock what time it is
 */
public record AuditDesk(AuditLog log, InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(AuditDesk.class);

  /**
   * What somebody wants done.
   *
   * @param tenant whose estate
   * @param subject on what
   * @param deed what, who and why
   */
  public record Asked(String tenant, AuditSubject subject, AuditEntry.Deed deed) {}

  /** Somebody uses the API to do this. */
  public static Asked asked(String tenant, AuditSubject subject, String action, Actor actor) {
    AuditResult asked = AuditResult.of(Outcome.ASKED, "");
    return new Asked(tenant, subject, new AuditEntry.Deed(action, actor, asked));
  }

  /**
   * Does it between two entries.
   *
   * @param effect what is done
   * @param result what came of it, by what the effect answers
   */
  public <T> CompletionStage<T> around(
      Asked asked, Supplier<CompletionStage<T>> effect, Function<T, AuditResult> result) {
    AuditEntry entry =
        AuditEntry.loose(asked.tenant(), asked.subject(), clock.instant(), asked.deed())
            .named(UUID.randomUUID().toString());
    return log.append(List.of(entry))
        .thenCompose(kept -> effect.get())
        .whenComplete((answer, failure) -> end(entry, came(answer, failure, result)));
  }

  private static <T> AuditResult came(
      @Nullable T answer, @Nullable Throwable failure, Function<T, AuditResult> result) {
    if (failure == null && answer != null) {
      return result.apply(answer);
    }
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return AuditResult.of(
        cause instanceof BadInput ? Outcome.REFUSED : Outcome.FAILED,
        cause == null ? "" : String.valueOf(cause.getMessage()));
  }

  /** It was done whether or not this can be kept: that it was asked for is kept already. */
  private void end(AuditEntry asked, AuditResult result) {
    var unused =
        log.append(List.of(asked.answered(result, clock.instant())))
            .whenComplete(
                (kept, failure) -> {
                  if (failure != null) {
                    LOG.warn("Expected the audit log to take the end of {}", asked.id(), failure);
                  }
                });
  }
}
