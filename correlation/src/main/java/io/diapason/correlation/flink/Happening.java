package io.diapason.correlation.flink;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the judgement hears of, in one order: an alert became different, or a CI was altered. Just
 * one of the two is present.
 *
 * @param tenant whose estate it concerns
 * @param at the stream's time
 * @param alert the alert that became different
 * @param change the alteration
 */
public record Happening(
    String tenant, Instant at, @Nullable AlertChange alert, @Nullable Change change) {

  /** One order for things of the same moment: by receipt, then by whom they are about. */
  static final Comparator<Happening> IN_ORDER =
      Comparator.comparing(Happening::at)
          .thenComparing(Happening::receipt)
          .thenComparing(Happening::subject)
          .thenComparing(Happening::kind);

  static Happening of(AlertChange alert) {
    return new Happening(alert.tenant(), alert.at(), alert, null);
  }

  static Happening of(Change change) {
    return new Happening(change.tenant(), change.receivedAt(), null, change);
  }

  private String kind() {
    return alert != null ? alert.kind().name() : "";
  }

  private Receipt receipt() {
    return alert != null ? alert.receipt() : change != null ? change.receipt() : Receipt.NONE;
  }

  private String subject() {
    return alert != null ? alert.fingerprint().value() : change != null ? change.id() : "";
  }
}
