package io.diapason.ml.registry;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says that a model cannot be had from its store. Trying again only helps when unreadable. */
public final class ModelUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it cannot be had. */
  public enum Reason {
    /** Nobody saved a model under that id. */
    MISSING,
    /** What was saved is not what is there now, or not a model. */
    CORRUPT,
    /** The store itself cannot be read or written. */
    UNREADABLE
  }

  private final Reason reason;

  public ModelUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** The store in this folder could not be read or written. */
  static ModelUnavailableException unreadable(String what, Path folder, IOException e) {
    return new ModelUnavailableException(
        Reason.UNREADABLE, "Expected to " + what + " in " + folder + ", but " + e, e);
  }

  public Reason reason() {
    return reason;
  }
}
