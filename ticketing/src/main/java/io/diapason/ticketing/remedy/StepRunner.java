package io.diapason.ticketing.remedy;

import io.diapason.ticketing.run.StepResult;
import java.util.concurrent.CompletionStage;

/** Does steps of some kind. Its stages never fail: what goes wrong is a result. */
public interface StepRunner {

  /** Begins a step, and ends it where that is quick. */
  CompletionStage<StepResult> begin(StepCall call);

  /** Asks how far a step is that goes on. */
  CompletionStage<StepResult> look(StepCall call, String reference);

  /** Finds out what became of a step over which a worker died. */
  CompletionStage<StepResult> recover(StepCall call);

  /**
   * Says what would be done, and does nothing.
   *
   * @throws RuntimeException when it would be refused
   */
  String describe(StepCall call);
}
