package io.diapason.ticketing.run;

import io.diapason.ticketing.runbook.RunbookStep;
import io.diapason.ticketing.runbook.RunbookStep.Timing;
import io.diapason.ticketing.runbook.StepAction;
import java.util.List;

/** A step that is like another but for what is said. */
final class AStep {

  private final RunbookStep like;
  private StepAction action;
  private List<String> after;
  private String onlyIf;
  private String until;
  private Timing timing;
  private StepAction undo;

  private AStep(RunbookStep step) {
    like = step;
    action = step.action();
    after = step.after();
    onlyIf = step.onlyIf();
    until = step.until();
    timing = step.timing();
    undo = step.undo();
  }

  static AStep like(RunbookStep step) {
    return new AStep(step);
  }

  AStep action(StepAction wanted) {
    action = wanted;
    return this;
  }

  AStep after(List<String> wanted) {
    after = wanted;
    return this;
  }

  AStep onlyIf(String wanted) {
    onlyIf = wanted;
    return this;
  }

  AStep until(String wanted) {
    until = wanted;
    return this;
  }

  AStep timing(Timing wanted) {
    timing = wanted;
    return this;
  }

  AStep undo(StepAction wanted) {
    undo = wanted;
    return this;
  }

  RunbookStep build() {
    return new RunbookStep(
        like.id(), like.title(), action, after, onlyIf, until, timing, like.repeatable(), undo);
  }
}
