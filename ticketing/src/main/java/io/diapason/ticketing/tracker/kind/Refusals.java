package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.TrackerOutage;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Refusals that mean that what was asked for is there already. */
final class Refusals {

  private Refusals() {}

  /** The same without a refusal; other failures stay. */
  static <T> CompletionStage<Void> accepted(CompletionStage<T> stage) {
    return stage.handle(
        (answer, failure) -> {
          Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
          boolean refused =
              cause instanceof TrackerOutage outage && outage.reason() == OutageReason.REFUSED;
          if (failure != null && !refused) {
            throw new CompletionException(cause);
          }
          return null;
        });
  }
}
