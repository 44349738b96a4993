package io.diapason.ticketing.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * What came of doing a step, or of asking how far it is.
 *
 * @param kind what
 * @param retryable whether another try may help, of a failure
 * @param reference by what the one that does it knows it; null for nothing
 * @param output what it answered; missing for nothing
 * @param detail one line for people, without secrets
 */
public record StepResult(
    Kind kind, boolean retryable, @Nullable String reference, JsonNode output, String detail) {

  /** What can come of it. */
  public enum Kind {
    DONE,
    FAILED,
    /** It was begun and goes on. */
    GOES_ON,
    /** Nobody knows whether it was done. */
    UNKNOWN
  }

  /** It was done. */
  public static StepResult done(JsonNode output, String detail) {
    return new StepResult(Kind.DONE, false, null, output, detail);
  }

  /** It goes on, known to the one that does it by a name. */
  public static StepResult goesOn(@Nullable String reference, String detail) {
    return new StepResult(Kind.GOES_ON, false, reference, MissingNode.getInstance(), detail);
  }

  /** It failed. */
  public static StepResult failed(boolean retryable, JsonNode output, String detail) {
    return new StepResult(Kind.FAILED, retryable, null, output, detail);
  }

  /** It failed for good before anything was done. */
  public static StepResult refused(String detail) {
    return failed(false, MissingNode.getInstance(), detail);
  }

  /** Nobody knows. */
  public static StepResult unknown(String detail) {
    return new StepResult(Kind.UNKNOWN, false, null, MissingNode.getInstance(), detail);
  }
}
