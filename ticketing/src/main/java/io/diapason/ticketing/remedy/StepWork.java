package io.diapason.ticketing.remedy;

import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunFacts;
import io.diapason.ticketing.run.StepResult;
import io.diapason.ticketing.run.StepRun;
import io.diapason.ticketing.runbook.RunbookStep;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Does a step that was claimed: begins it, asks how far it is, or finds out what became of it,
 * depending on how it stood before the claim.
 *
 * @param runners those that do steps
 * @param filler fills templates in
 * @param owner the worker's name, new at each start
 */
public record StepWork(StepRunners runners, RunFacts filler, String owner) {

  /** The longest that one call may take; a step that goes on longer is asked how far it is. */
  public static final Duration ONE_CALL = Duration.ofSeconds(30);

  /** How long one call of a step may take. */
  Duration longest(Run run, StepRun step) {
    Duration all = Duration.ofSeconds(run.definition(step).timing().timeoutSeconds());
    return all.compareTo(ONE_CALL) < 0 ? all : ONE_CALL;
  }

  /**
   * Does it.
   *
   * @param run as it is after the claim
   * @param before how the step stood before it
   */
  CompletionStage<StepResult> does(Run run, StepRun before) {
    StepCall call = call(run, before);
    if (run.dryRun()) {
      return runners.describe(call);
    }
    String reference = before.reference();
    if (reference != null && before.status() != StepRun.Status.READY) {
      return runners.look(call, reference);
    }
    return before.status() == StepRun.Status.CLAIMED ? runners.recover(call) : runners.begin(call);
  }

  private StepCall call(Run run, StepRun before) {
    StepRun claimed = run.step(before.key()).orElse(before);
    RunbookStep definition = run.definition(before);
    Instant started = claimed.startedAt() == null ? run.createdAt() : claimed.startedAt();
    String key = run.id() + ":" + before.key() + ":" + claimed.attempts();
    return new StepCall(
        key,
        run.action(before),
        RunFacts.of(run, run.steps()),
        filler,
        started,
        Duration.ofSeconds(definition.timing().timeoutSeconds()));
  }
}
