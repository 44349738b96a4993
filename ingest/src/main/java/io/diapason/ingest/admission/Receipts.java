package io.diapason.ingest.admission;

import io.diapason.vocabulary.Receipt;

/**
 * The numbers that one door gave at once; those between follow without gaps.
 *
 * @param first the first one; {@link Receipt#NONE} when none was given
 * @param last the last one
 */
public record Receipts(Receipt first, Receipt last) {

  /** No number was given. */
  public static final Receipts NONE = new Receipts(Receipt.NONE, Receipt.NONE);

  /** How many they are. */
  public long count() {
    return first.equals(Receipt.NONE) ? 0 : last.sequence() - first.sequence() + 1;
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
