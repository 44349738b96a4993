package io.diapason.ingest.opsgenieapi;

import io.diapason.ingest.source.opsgenie.AlertAction;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The id of a request that was taken. It says itself what was asked, so that the status of the
 * request can be told by any process, even after a restart.
 *
 * @param receipt the proof that it was taken
 * @param action what was asked
 * @param alert of which alert
 * @param at when it was taken
 */
public record RequestId(Receipt receipt, AlertAction action, Fingerprint alert, Instant at) {

  /** In place of a receipt, where nothing was told to the engine: it was done when it was taken. */
  public static final Receipt DONE = new Receipt("done", 1);

  /** Reads the text form; empty when it is none. */
  public static Optional<RequestId> parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    Optional<Fingerprint> alert = AlertId.parse(parts[2]);
    try {
      AlertAction action = AlertAction.valueOf(parts[1].toUpperCase(Locale.ROOT));
      Receipt receipt = Receipt.parse(parts[0]);
      Instant at = Instant.ofEpochMilli(Long.parseLong(parts[3], Character.MAX_RADIX));
      return alert.map(known -> new RequestId(receipt, action, known, at));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    String moment = Long.toString(at.toEpochMilli(), Character.MAX_RADIX);
    return receipt + "." + action.word() + "." + AlertId.of(alert) + "." + moment;
  }
}
