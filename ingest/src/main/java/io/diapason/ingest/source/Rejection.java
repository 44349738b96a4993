package io.diapason.ingest.source;

import java.util.Locale;

/**
 * Bad input, as a value: counted, told to the sender, and kept among the dead letters.
 *
 * @param reason why, in one word
 * @param message what was expected and what was found, naming the path
 * @param position which bytes are refused
 */
public record Rejection(Reason reason, String message, Position position) {

  /** Why input is refused; the word is also the metric label. */
  public enum Reason {
    NOT_JSON,
    WRONG_TYPE,
    MISSING_FIELD,
    BAD_VALUE,
    TOO_LARGE,
    /** Ours is the fault: its reader broke on it. */
    READER_FAILED;

    /** The word as it stands in metrics and dead letters. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Refuses what should have been something else: {@code Expected … in …, but found …}. */
  public static Rejection of(
      Reason reason, String expected, String path, String found, Position position) {
    String where = path.isEmpty() ? "the body" : path;
    return new Rejection(
        reason, "Expected " + expected + " in " + where + ", but found " + found, position);
  }
}
