package io.diapason.ingest.opsgenieapi;

import java.util.function.Predicate;

/**
 * Which alerts a client asks for in Opsgenie's search language.
 *
 * @param text as it was written
 * @param wanted what it means
 */
public record AlertQuery(String text, Predicate<ShownAlert> wanted) {

  /**
   * Reads a query; an empty one wants everything.
   *
   * @throws InvalidField when it cannot be read or asks for what is not known here
   */
  public static AlertQuery parse(String text) {
    return new AlertQuery(text, text.isBlank() ? alert -> true : new QueryParser(text).parse());
  }

  /** Whether the alert is asked for. */
  public boolean wants(ShownAlert alert) {
    return wanted.test(alert);
  }
}
