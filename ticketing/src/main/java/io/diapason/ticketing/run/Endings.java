package io.diapason.ticketing.run;

import io.diapason.ticketing.run.StepRun.Status;
import io.diapason.ticketing.runbook.Runbook.Proof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What comes when the steps of a run have ended, one way or the other. */
final class Endings {

  private Endings() {}

  static void done(RunDraft draft) {
    Proof proof = draft.before.runbook().proof();
    if (proof == null || draft.before.dryRun()) {
      draft.move(RunState.DONE);
      draft.tell(RunDraft.ENGINE, "all steps were done", false);
      return;
    }
    draft.move(RunState.PROVING);
    draft.tell(
        RunDraft.ENGINE,
        "all steps were done; it helped if the alerts on "
            + String.join(", ", draft.before.cis())
            + " end within "
            + proof.withinSeconds()
            + " s",
        false);
  }

  /** Looks whether the alerts went away and stayed away. */
  static void prove(RunDraft draft, boolean recovered) {
    Proof proof = draft.before.runbook().proof();
    if (proof == null) {
      return;
    }
    if (!recovered) {
      draft.recoveredAt = null;
    } else if (draft.recoveredAt == null) {
      draft.recoveredAt = draft.now;
    }
    if (draft.recoveredAt != null
        && !draft.now.isBefore(draft.recoveredAt.plusSeconds(proof.steadySeconds()))) {
      draft.move(RunState.HELPED);
      draft.tell(RunDraft.ENGINE, "helped: the alerts have ended", false);
    } else if (draft.recoveredAt == null
        && !draft.now.isBefore(draft.since.plusSeconds(proof.withinSeconds()))) {
      undo(draft, "did not help: alerts hold on after " + proof.withinSeconds() + " s");
    }
  }

  static void failed(RunDraft draft, List<StepRun> steps) {
    String what =
        steps.stream()
            .filter(step -> step.status() == Status.FAILED)
            .map(step -> "'" + step.key() + "' (" + step.detail() + ")")
            .collect(Collectors.joining(", "));
    undo(draft, "failed at " + what);
  }

  /** Takes back what can be taken back, last things first; people hear of it either way. */
  static void undo(RunDraft draft, String why) {
    for (StepRun step : List.copyOf(draft.steps)) {
      if (isToBegin(step)) {
        draft.change(step, s -> s.ended(Status.SKIPPED, draft.now, "not begun any more"));
      }
    }
    List<StepRun> done = new ArrayList<>(draft.steps);
    Collections.reverse(done);
    List<StepRun> back =
        done.stream()
            .filter(step -> step.status() == Status.DONE)
            .filter(step -> draft.before.definition(step).undo() != null)
            .map(step -> StepRun.pending(step.step(), true))
            .toList();
    if (back.isEmpty()) {
      draft.move(RunState.FAILED);
      draft.tell(RunDraft.ENGINE, why, true);
      return;
    }
    draft.steps.addAll(back);
    draft.move(RunState.UNDOING);
    draft.tell(RunDraft.ENGINE, why + "; taking back " + back.size() + " step(s)", true);
  }

  private static boolean isToBegin(StepRun step) {
    return step.status() == Status.PENDING || step.status() == Status.READY;
  }

  static void undone(RunDraft draft, List<StepRun> steps) {
    if (steps.stream().anyMatch(Endings::isToBegin)) {
      return;
    }
    boolean all = steps.stream().allMatch(step -> step.status().letsOthersBegin());
    draft.move(all ? RunState.UNDONE : RunState.FAILED);
    draft.tell(
        RunDraft.ENGINE,
        all ? "what was done is taken back" : "could not take back all that was done",
        !all);
  }
}
