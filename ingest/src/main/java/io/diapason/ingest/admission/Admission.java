package io.diapason.ingest.admission;

import io.diapason.ingest.source.Rejection;
import java.time.Instant;
import java.util.List;

/**
 * What became of a submission; everything in it is durable.
 *
 * @param alerts the receipts of the alerts taken
 * @param changes the receipts of the changes taken; they are not part of the ledger
 * @param receivedAt the stamp of all of them
 * @param rejections what was refused and is now among the dead letters
 */
public record Admission(
    Receipts alerts, Receipts changes, Instant receivedAt, List<Rejection> rejections) {

  public Admission {
    rejections = List.copyOf(rejections);
  }

  /** How many alerts and changes were taken. */
  public long count() {
    return alerts.count() + changes.count();
  }
}
