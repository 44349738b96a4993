package io.diapason.ticketing.expression;

/** An expression cannot be read, or says nothing for these facts; the message tells why. */
public final class ExpressionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ExpressionException(String message, Throwable cause) {
    super(message, cause);
  }
}
