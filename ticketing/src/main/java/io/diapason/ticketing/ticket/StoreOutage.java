package io.diapason.ticketing.ticket;

/** The store could not answer. Nothing is known of what it did; everything may be tried again. */
public final class StoreOutage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreOutage(String message, Throwable cause) {
    super(message, cause);
  }
}
