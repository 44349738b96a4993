package io.diapason.deploy.client;

/** The product answered, and did not do what was asked; the message is its own. */
public final class ApiRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;

  private final int status;

  ApiRefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Whether what was asked could not be understood. */
  public boolean isMisunderstood() {
    return status == BAD_REQUEST;
  }
}
