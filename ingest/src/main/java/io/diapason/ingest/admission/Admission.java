package io.diapason.ingest.admission;

import io.diapason.ingest.source.Rejection;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.List;

/**
 * What became of a submission; everything in it is durable.
 *
 * @param first the receipt of the first event taken; {@link Receipt#NONE} when none was
 * @param last the receipt of the last event taken; those between follow without gaps
 * @param receivedAt the stamp of all of them
 * @param rejections what was refused and is now among the dead letters
 */
public record Admission(
    Receipt first, Receipt last, Instant receivedAt, List<Rejection> rejections) {

  public Admission {
    rejections = List.copyOf(rejections);
  }

  /** How many events were taken. */
  public long count() {
    return last.sequence() - first.sequence() + (first.equals(Receipt.NONE) ? 0 : 1);
  }
}
