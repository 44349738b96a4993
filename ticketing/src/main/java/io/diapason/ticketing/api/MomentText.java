package io.diapason.ticketing.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment as people write it. */
public final class MomentText {

  private MomentText() {}

  /**
   * Understands a time with its offset.
   *
   * @param name of the field or the parameter, for the words of the failure
   * @throws BadInput when it is none
   */
  public static Instant read(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadInput(
          "Expected '"
              + name
              + "' to be a time such as 2026-01-31T22:00:00Z, but got '"
              + text
              + "'");
    }
  }
}
