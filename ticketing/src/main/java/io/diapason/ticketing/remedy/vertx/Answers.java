package io.diapason.ticketing.remedy.vertx;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ticketing.remedy.vertx.Wire.Answer;
import io.diapason.ticketing.run.StepResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What answers of other systems mean for a step. */
final class Answers {

  private Answers() {}

  /** Whether a status says that it was done. */
  static boolean isGood(int status) {
    return status >= 200 && status < 300;
  }

  static StepResult judged(Answer answer) {
    String detail = "answered " + answer.status();
    return isGood(answer.status())
        ? StepResult.done(answer.output(), detail)
        : failed(answer, detail);
  }

  static StepResult failed(Answer answer, String detail) {
    boolean passes =
        switch (answer.status()) {
          case 408, 425, 429 -> true;
          default -> answer.status() >= 500;
        };
    return StepResult.failed(passes, answer.output(), detail);
  }

  /**
   * What it means that no answer came.
   *
   * @param harmless whether the request may be repeated, whatever became of it
   */
  static StepResult ofFailure(Throwable failure, boolean harmless) {
    if (failure instanceof NotSentException unsent) {
      boolean forbidden = String.valueOf(unsent.getMessage()).startsWith("Expected");
      return StepResult.failed(
          !forbidden, MissingNode.getInstance(), String.valueOf(unsent.getMessage()));
    }
    // The class only: the message of an exception may carry the address, which may be a secret.
    String what = "no answer: " + failure.getClass().getSimpleName();
    return harmless
        ? StepResult.failed(true, MissingNode.getInstance(), what)
        : StepResult.unknown(what);
  }

  static CompletionStage<StepResult> now(StepResult result) {
    return CompletableFuture.completedFuture(result);
  }

  /** A value as part of a path or of a query. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
