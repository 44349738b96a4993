package io.diapason.ticketing.run;

import io.diapason.ticketing.run.StepRun.Status;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people do to a run. */
record PersonRules() {

  RunDecision onAction(Run run, RunAction action, Instant now) {
    String applied =
        action.idempotencyKey() == null ? null : action.kind() + " " + action.idempotencyKey();
    if (applied != null && run.appliedKeys().contains(applied)) {
      return new RunDecision(run, false, null);
    }
    String refusal = refusal(run, action);
    if (refusal != null) {
      return RunDecision.refused(run, refusal);
    }
    RunDraft draft = new RunDraft(run, now);
    perform(draft, action);
    if (applied != null) {
      draft.applied(applied);
    }
    return draft.decide();
  }

  private static @Nullable String refusal(Run run, RunAction action) {
    if (run.state().isOver()) {
      return "Expected a run that goes on, but " + run.id() + " is " + run.state();
    }
    return switch (action.kind()) {
      case APPROVE -> approval(run, action);
      case DECLINE ->
          run.state() == RunState.PROPOSED
              ? null
              : "Expected a run that waits for approval, but " + run.id() + " is " + run.state();
      case CANCEL -> null;
      case RETRY -> standing(run, action, Status.UNKNOWN);
      case SKIP -> standing(run, action, Status.UNKNOWN, Status.PEOPLE);
      case PROCEED -> standing(run, action, Status.PEOPLE);
      case STOP -> standing(run, action, Status.UNKNOWN, Status.PEOPLE);
    };
  }

  private static @Nullable String approval(Run run, RunAction action) {
    if (run.state() != RunState.PROPOSED) {
      return "Expected a run that waits for approval, but " + run.id() + " is " + run.state();
    }
    if (!action.mayApprove()) {
      return "Expected an approval by one of "
          + run.runbook().guards().approvers()
          + ", but got one by '"
          + action.by()
          + "'";
    }
    boolean own = run.runbook().guards().fourEyes() && run.startedBy().equals(action.by());
    return own
        ? "Expected an approval by somebody else than who started it, but both are '"
            + action.by()
            + "'"
        : null;
  }

  private static @Nullable String standing(Run run, RunAction action, Status... wanted) {
    Optional<StepRun> step = run.step(action.step());
    if (step.isEmpty()) {
      return "Expected a step of " + run.id() + ", but got '" + action.step() + "'";
    }
    for (Status status : wanted) {
      if (step.get().status() == status) {
        return null;
      }
    }
    return "Expected a step that waits for people, but '"
        + action.step()
        + "' is "
        + step.get().status();
  }

  private static void perform(RunDraft draft, RunAction action) {
    String by = action.by();
    switch (action.kind()) {
      case APPROVE -> {
        draft.approvedBy = by;
        draft.move(RunState.QUEUED);
        draft.tell(by, words(action, "approved"), false);
      }
      case DECLINE -> {
        draft.move(RunState.DECLINED);
        draft.tell(by, words(action, "declined"), false);
      }
      case CANCEL -> cancel(draft, action);
      case RETRY -> answer(draft, action, s -> s.ready(draft.now));
      case SKIP -> answer(draft, action, s -> s.ended(Status.SKIPPED, draft.now, "by " + by));
      case PROCEED -> answer(draft, action, s -> s.ended(Status.DONE, draft.now, "by " + by));
      case STOP ->
          answer(draft, action, s -> s.ended(Status.FAILED, draft.now, "stopped by " + by));
    }
  }

  /** What is under way cannot be called back; what was not begun never will be. */
  private static void cancel(RunDraft draft, RunAction action) {
    for (StepRun step : List.copyOf(draft.steps)) {
      if (!step.status().letsOthersBegin() && step.status() != Status.FAILED) {
        draft.change(
            step, s -> s.ended(Status.SKIPPED, draft.now, "cancelled while " + s.status()));
      }
    }
    draft.move(RunState.CANCELLED);
    draft.tell(action.by(), words(action, "cancelled"), false);
  }

  private static void answer(RunDraft draft, RunAction action, UnaryOperator<StepRun> rule) {
    String what = action.kind().name().toLowerCase(Locale.ROOT);
    draft.say(action.by(), words(action, what + " '" + action.step() + "'"));
    StepRun step =
        draft.steps.stream().filter(s -> s.key().equals(action.step())).findFirst().orElseThrow();
    draft.change(step, rule);
  }

  private static String words(RunAction action, String otherwise) {
    return action.text().isEmpty() ? otherwise : otherwise + ": " + action.text();
  }
}
