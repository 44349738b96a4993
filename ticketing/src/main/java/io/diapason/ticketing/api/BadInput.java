package io.diapason.ticketing.api;

/** What a caller sent cannot be understood; the message says what was expected and found. */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadInput(String message) {
    super(message);
  }
}
