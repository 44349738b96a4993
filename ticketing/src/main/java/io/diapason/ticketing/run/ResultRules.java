package io.diapason.ticketing.run;

import io.diapason.ticketing.expression.ExpressionException;
import io.diapason.ticketing.run.StepRun.Status;
import io.diapason.ticketing.runbook.RunbookStep;
import io.diapason.ticketing.runbook.RunbookStep.Timing;
import java.time.Instant;

/** What a worker's report does to a step. */
record ResultRules(RunFacts facts) {

  void take(RunDraft draft, StepRun step, StepResult result) {
    switch (result.kind()) {
      case DONE -> done(draft, answered(step, result), draft.before.definition(step), result);
      case GOES_ON -> goesOn(draft, step, result);
      case FAILED -> failed(draft, step, result);
      case UNKNOWN -> unknown(draft, step, result);
    }
  }

  private static StepRun answered(StepRun step, StepResult result) {
    return result.output().isMissingNode() ? step : step.answered(result.output());
  }

  private void done(RunDraft draft, StepRun after, RunbookStep definition, StepResult result) {
    StepRun before = draft.steps.stream().filter(s -> same(s, after)).findFirst().orElseThrow();
    draft.change(before, s -> after);
    String until = after.undo() || draft.before.dryRun() ? "" : definition.until();
    try {
      if (until.isEmpty()
          || facts.isFinished(until, RunFacts.of(draft.before, draft.steps), result.output())) {
        draft.say(RunDraft.ENGINE, "Did '" + after.key() + "': " + result.detail());
        draft.change(after, s -> s.ended(Status.DONE, draft.now, result.detail()));
        return;
      }
    } catch (ExpressionException e) {
      failed(
          draft, after, StepResult.failed(false, result.output(), String.valueOf(e.getMessage())));
      return;
    }
    goesOn(draft, after, StepResult.goesOn(null, "not yet: " + until));
  }

  private static boolean same(StepRun a, StepRun b) {
    return a.key().equals(b.key());
  }

  private static void goesOn(RunDraft draft, StepRun step, StepResult result) {
    Timing timing = draft.before.definition(step).timing();
    Instant started = step.startedAt() == null ? draft.now : step.startedAt();
    if (!draft.now.isBefore(started.plusSeconds(timing.timeoutSeconds()))) {
      String why = "not finished within " + timing.timeoutSeconds() + " s: " + result.detail();
      draft.say(RunDraft.ENGINE, "'" + step.key() + "' failed: " + why);
      draft.change(step, s -> s.ended(Status.FAILED, draft.now, why));
      return;
    }
    String known = result.reference() == null ? step.reference() : result.reference();
    if (step.reference() == null && known != null) {
      draft.say(RunDraft.ENGINE, "Began '" + step.key() + "': " + result.detail());
    }
    Instant again = draft.now.plusSeconds(timing.everySeconds());
    draft.change(step, s -> s.asked(known, again, result.detail()));
  }

  private static void failed(RunDraft draft, StepRun step, StepResult result) {
    Timing timing = draft.before.definition(step).timing();
    boolean again = result.retryable() && step.attempts() < timing.tries();
    draft.say(
        RunDraft.ENGINE,
        "'"
            + step.key()
            + (again ? "' failed and is tried again: " : "' failed: ")
            + result.detail());
    StepRun answered = answered(step, result);
    draft.change(
        step,
        s ->
            again
                ? answered.ready(draft.now.plusSeconds(timing.pauseAfter(step.attempts())))
                : answered.ended(Status.FAILED, draft.now, result.detail()));
  }

  private static void unknown(RunDraft draft, StepRun step, StepResult result) {
    if (draft.before.definition(step).repeatable()) {
      draft.say(
          RunDraft.ENGINE,
          "Does '"
              + step.key()
              + "' again, as nobody knows whether it was done: "
              + result.detail());
      draft.change(step, s -> s.ready(draft.now));
      return;
    }
    draft.tell(
        RunDraft.ENGINE,
        "nobody knows whether '"
            + step.key()
            + "' was done ("
            + result.detail()
            + "); look, and then retry, skip or stop it",
        true);
    draft.change(step, s -> s.ended(Status.UNKNOWN, draft.now, result.detail()));
  }
}
