package io.diapason.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Proof of acceptance: the door that took an event and the number that it gave it.
 *
 * <p>A door counts from 1 without gaps, so the ledger can tell from the numbers alone whether
 * anything between two events was lost. The text is {@code <door>-<sequence>}.
 *
 * @param door one run of one door; never reused
 * @param sequence from 1; 0 where nothing was taken yet
 */
public record Receipt(String door, long sequence) implements Comparable<Receipt> {

  /** Stands where no door was passed. */
  public static final Receipt NONE = new Receipt("", 0);

  public Receipt {
    door = door == null ? "" : door;
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when the text does not end in a dash and a number
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Receipt parse(String text) {
    int dash = text.lastIndexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException(
          "Expected a receipt such as d-1jk3x9-42, but got '" + text + "'");
    }
    try {
      return new Receipt(text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Expected a receipt such as d-1jk3x9-42, but got '" + text + "'", e);
    }
  }

  @Override
  public int compareTo(Receipt other) {
    int byDoor = door.compareTo(other.door);
    return byDoor != 0 ? byDoor : Long.compare(sequence, other.sequence);
  }

  @JsonValue
  @Override
  public String toString() {
    return door + "-" + sequence;
  }
}
