package io.diapason.ticketing.remedy.vertx;

/** Nothing was sent, so nothing can have been done; the message tells why. */
final class NotSentException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotSentException(String message) {
    super(message);
  }
}
