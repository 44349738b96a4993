package io.diapason.deploy.learning;

/** Says why the bench did not do what was asked; the message is for people. */
public final class LearningRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LearningRefusedException(String message) {
    super(message);
  }
}
