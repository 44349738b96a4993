package io.diapason.ticketing.run;

import io.diapason.ticketing.expression.ExpressionException;
import io.diapason.ticketing.run.StepRun.Status;
import io.diapason.ticketing.runbook.RunbookStep;
import io.diapason.ticketing.runbook.StepAction;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How the steps of a run go on: which begin, which end, and what comes when all have. */
record StepRules(RunFacts facts) {

  /** Begins what can begin, ends what has waited long enough, and ends the run when all is done. */
  void progress(RunDraft draft) {
    RunState before;
    do {
      before = draft.state;
      while (advance(draft)) {
        // A step that ended at once lets others begin.
      }
      settle(draft);
    } while (draft.state != before && draft.state.isActing());
  }

  /** Ends the run, or what it is doing, when no step is left to wait for. */
  private static void settle(RunDraft draft) {
    boolean undoing = draft.state == RunState.UNDOING;
    List<StepRun> concerned = draft.steps.stream().filter(step -> step.undo() == undoing).toList();
    if (concerned.stream().anyMatch(step -> step.status().isUnderWay())) {
      return;
    }
    if (undoing) {
      Endings.undone(draft, concerned);
    } else if (concerned.stream().anyMatch(step -> step.status() == Status.FAILED)) {
      Endings.failed(draft, concerned);
    } else if (concerned.stream().allMatch(step -> step.status().letsOthersBegin())) {
      Endings.done(draft);
    }
  }

  private boolean advance(RunDraft draft) {
    boolean failed = hasFailed(draft);
    for (StepRun step : List.copyOf(draft.steps)) {
      if (step.status() == Status.WAITING && isOver(draft, step)) {
        draft.change(step, s -> s.ended(Status.DONE, draft.now, "time has passed"));
        return true;
      }
      if (step.status() == Status.PENDING && mayBegin(draft, step, failed)) {
        begin(draft, step);
        return true;
      }
    }
    return false;
  }

  private static boolean isOver(RunDraft draft, StepRun step) {
    return step.nextAt() != null && !draft.now.isBefore(step.nextAt());
  }

  private static boolean hasFailed(RunDraft draft) {
    return draft.steps.stream().anyMatch(step -> !step.undo() && step.status() == Status.FAILED);
  }

  private static boolean mayBegin(RunDraft draft, StepRun step, boolean failed) {
    if (draft.state == RunState.UNDOING) {
      return step.undo() && undoneBefore(draft, step);
    }
    return !step.undo()
        && !failed
        && draft.before.definition(step).after().stream()
            .allMatch(before -> hasEnded(draft, before));
  }

  private static boolean hasEnded(RunDraft draft, String step) {
    return draft.steps.stream()
        .filter(other -> !other.undo() && other.step().equals(step))
        .allMatch(other -> other.status().letsOthersBegin());
  }

  /** What is taken back goes one after the other, last things first. */
  private static boolean undoneBefore(RunDraft draft, StepRun step) {
    return draft.steps.subList(0, draft.steps.indexOf(step)).stream()
        .filter(StepRun::undo)
        .noneMatch(other -> other.status() == Status.PENDING || isOpen(other));
  }

  private static boolean isOpen(StepRun step) {
    return step.status() == Status.READY || step.status().isUnderWay();
  }

  private void begin(RunDraft draft, StepRun step) {
    try {
      RunbookStep definition = draft.before.definition(step);
      Map<String, Object> known = RunFacts.of(draft.before, draft.steps);
      if (!step.undo() && !facts.holds(definition.onlyIf(), known)) {
        draft.say(RunDraft.ENGINE, "Left out '" + step.key() + "': " + definition.onlyIf());
        draft.change(step, s -> s.ended(Status.SKIPPED, draft.now, "its condition did not hold"));
      } else {
        begin(draft, step, known);
      }
    } catch (ExpressionException e) {
      unanswered(draft, step, String.valueOf(e.getMessage()));
    }
  }

  /** In a dry run nothing before has answered: not to know is no failure there. */
  private static void unanswered(RunDraft draft, StepRun step, String why) {
    if (draft.before.dryRun()) {
      String open = "depends on what the steps before answer: " + why;
      draft.change(step, s -> s.ended(Status.DONE, draft.now, open));
      return;
    }
    draft.say(RunDraft.ENGINE, "'" + step.key() + "' failed: " + why);
    draft.change(step, s -> s.ended(Status.FAILED, draft.now, why));
  }

  private void begin(RunDraft draft, StepRun step, Map<String, Object> known) {
    StepAction action = draft.before.action(step);
    boolean trial = draft.before.dryRun();
    switch (action.kind()) {
      case WAIT -> {
        long seconds = trial ? 0 : action.with().path("seconds").asLong();
        draft.change(
            step, s -> s.waiting(Status.WAITING, draft.now, draft.now.plusSeconds(seconds)));
      }
      case ASK -> {
        String question = facts.fill(action.text("question"), known, UnaryOperator.identity());
        draft.tell(RunDraft.ENGINE, "asks at '" + step.key() + "': " + question, true);
        draft.change(
            step,
            s ->
                trial
                    ? s.ended(Status.DONE, draft.now, "would have asked: " + question)
                    : s.waiting(Status.PEOPLE, draft.now, null));
      }
      case COMMENT -> {
        String text = facts.fill(action.text("text"), known, UnaryOperator.identity());
        draft.tell(RunDraft.ENGINE, text.strip(), false);
        draft.change(step, s -> s.ended(Status.DONE, draft.now, "said on the ticket"));
      }
      default -> draft.change(step, s -> s.ready(draft.now));
    }
  }
}
