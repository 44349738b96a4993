package io.diapason.deploy.embedded.part;

/**
 * Says why the product cannot start, in words that tell its owner what to do. It is shown without a
 * stack trace.
 */
public final class CannotStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStartException(String message) {
    super(message);
  }

  public CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
