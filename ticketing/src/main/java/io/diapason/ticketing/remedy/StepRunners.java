package io.diapason.ticketing.remedy;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ticketing.expression.ExpressionException;
import io.diapason.ticketing.run.StepResult;
import io.diapason.ticketing.runbook.StepAction;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Those that do steps, by kind.
 *
 * @param byKind who does what
 */
public record StepRunners(Map<StepAction.Kind, StepRunner> byKind) {

  public StepRunners {
    byKind = Map.copyOf(byKind);
  }

  CompletionStage<StepResult> begin(StepCall call) {
    return with(call, runner -> runner.begin(call));
  }

  CompletionStage<StepResult> look(StepCall call, String reference) {
    return with(call, runner -> runner.look(call, reference));
  }

  CompletionStage<StepResult> recover(StepCall call) {
    return with(call, runner -> runner.recover(call));
  }

  CompletionStage<StepResult> describe(StepCall call) {
    return with(
        call,
        runner ->
            CompletableFuture.completedFuture(
                StepResult.done(MissingNode.getInstance(), "would " + words(runner, call))));
  }

  /** Nothing before has answered: what depends on that cannot be told, which is no failure. */
  private static String words(StepRunner runner, StepCall call) {
    try {
      return runner.describe(call);
    } catch (ExpressionException e) {
      return "do what depends on the steps before: " + e.getMessage();
    }
  }

  /** A template without an answer, or a setting that is refused, is the end of the step. */
  private CompletionStage<StepResult> with(
      StepCall call, Function<StepRunner, CompletionStage<StepResult>> use) {
    StepRunner runner = byKind.get(call.action().kind());
    if (runner == null) {
      return CompletableFuture.completedFuture(
          StepResult.refused(
              "Expected somebody who can do "
                  + call.action().kind()
                  + ", but nobody is configured"));
    }
    try {
      return use.apply(runner);
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(StepResult.refused(String.valueOf(e.getMessage())));
    }
  }
}
