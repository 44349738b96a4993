package io.diapason.ticketing.run;

import static io.diapason.ticketing.run.ARunbook.aRunbook;
import static io.diapason.ticketing.run.ARunbook.after;
import static io.diapason.ticketing.run.ARunbook.doing;
import static io.diapason.ticketing.run.ARunbook.settings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ticketing.run.RunWorld.Admission;
import io.diapason.ticketing.runbook.Guards;
import io.diapason.ticketing.runbook.Runbook.Mode;
import io.diapason.ticketing.runbook.StepAction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lets a run begin, holds it up and ends it early. */
class RunHoldsTest extends RunPlay {

  @Test
  void waitsForSomebodyWhoMayApprove() {
    ARunbook runbook =
        aRunbook("r")
            .mode(Mode.APPROVE)
            .guards(new Guards(List.of("sre"), 60, true, 1, 2, 3600, List.of(), 3600))
            .step("restart");
    Run run = policy.open(runbook.proposal("db"), T0);
    assertThat(wake(run, 59).state()).isEqualTo(RunState.PROPOSED);
    assertThat(wake(run, 60).state()).isEqualTo(RunState.EXPIRED);

    assertThat(refusal(run, new RunAction(RunAction.Kind.APPROVE, "eve", "", "", false, null)))
        .contains("sre", "eve");
    assertThat(wake(act(run, RunAction.Kind.APPROVE, "", "ada"), 1).state())
        .isEqualTo(RunState.RUNNING);
    assertThat(act(run, RunAction.Kind.DECLINE, "", "ada").state()).isEqualTo(RunState.DECLINED);
  }

  @Test
  void letsNobodyApproveTheirOwn() {
    Run run =
        policy.open(
            aRunbook("r").mode(Mode.APPROVE).step("restart").proposalBy("ada", false, "db"), T0);
    assertThat(refusal(run, new RunAction(RunAction.Kind.APPROVE, "ada", "", "", true, null)))
        .contains("somebody else");
  }

  @Test
  void waitsForItsTurnAndGivesUpWhenItDoesNotCome() {
    Run run = policy.open(aRunbook("r").step("restart").proposal("db"), T0);
    RunWorld busy = new RunWorld(Admission.held(null, "run X works on db"), null, false, false);
    Run held = wake(run, busy, 10);
    assertThat(held.state()).isEqualTo(RunState.QUEUED);
    assertThat(held.story()).last().matches(e -> e.text().contains("run X works on db"));
    assertThat(wake(held, busy, 20).story()).hasSameSizeAs(held.story());

    assertThat(wake(held, busy, 3_600).state()).isEqualTo(RunState.EXPIRED);
  }

  @Test
  void isRefusedForGood() {
    Run run = policy.open(aRunbook("r").step("restart").proposal("db"), T0);
    RunWorld refused = new RunWorld(Admission.refused("too many CIs"), null, false, false);
    assertThat(wake(run, refused, 0).state()).isEqualTo(RunState.REFUSED);
  }

  @Test
  void doesNotBeginWhenTheIncidentHasEnded() {
    Run run = policy.open(aRunbook("r").step("restart").proposal("db"), T0);
    assertThat(wake(run, ENDED, 0).state()).isEqualTo(RunState.CANCELLED);
  }

  @Test
  void beginsNothingWhileAllIsHalted() {
    Run run = begun(aRunbook("r").step("drain").step("restart"));
    assertThat(policy.due(run, HALTED, T0)).isEmpty();

    for (Run.Telling telling : run.tellings()) {
      run = policy.onTold(run, telling.key(), T0).run();
    }
    Run held = wake(run, HALTED, 1);
    assertThat(held.story()).last().matches(e -> e.text().contains("stop"));
    assertThat(held.nextWakeAt()).isEqualTo(T0.plusSeconds(6));
    assertThat(due(held, 1)).containsExactly("drain");
  }

  @Test
  void looksAfterWhatIsUnderWayEvenWhileAllIsHalted() {
    Run run = begun(aRunbook("r").step("job"));
    run = told(run, "job", StepResult.goesOn("42", "launched"), 0);
    assertThat(policy.due(run, HALTED, T0.plusSeconds(5)))
        .extracting(StepRun::key)
        .containsExactly("job");
  }

  @Test
  void canBeCancelledAtAnyTime() {
    Run run = begun(aRunbook("r").step("drain").step("restart"));
    Run cancelled = act(run, RunAction.Kind.CANCEL, "", "ada");
    assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
    assertThat(cancelled.seated()).isTrue();
    assertThat(due(cancelled, 99)).isEmpty();

    Run queued = policy.open(aRunbook("r").step("restart").proposal("db"), T0);
    assertThat(act(queued, RunAction.Kind.CANCEL, "", "ada").seated())
        .as("it may have its place in the book already")
        .isTrue();
  }

  @Test
  void doesWhatSomebodyAsksForOnce() {
    StepAction ask = action(StepAction.Kind.ASK, "question", "Go on?");
    Run run = begun(aRunbook("r").step("ask", doing(ask)).step("again", doing(ask)));
    RunAction once = new RunAction(RunAction.Kind.PROCEED, "ada", "", "ask", true, "key-1");
    Run after = policy.onAction(run, once, T0).run();

    RunDecision repeated = policy.onAction(after, once, T0.plusSeconds(1));

    assertThat(repeated.changed()).isFalse();
    assertThat(repeated.refusal()).isNull();
  }

  @Test
  void saysOfADryRunThatItIsOneAndNeedsNoPlace() {
    Run run =
        policy.open(
            aRunbook("r").mode(Mode.APPROVE).step("restart").proposalBy("ada", true, "db"), T0);
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(run.tellings()).allMatch(t -> t.text().contains("(dry run)") && !t.escalate());
    Run after = told(run, "restart", StepResult.done(settings(), "would run restart"), 0);
    assertThat(after.state()).isEqualTo(RunState.DONE);
    assertThat(after.seated()).isFalse();
  }

  @Test
  void doesNotFailADryRunForWantOfAnswers() {
    StepAction tell = action(StepAction.Kind.COMMENT, "text", "{{steps.look.output.free}} free");
    Run run =
        policy.open(
            aRunbook("r").step("look").step("tell", doing(tell)).proposalBy("ada", true, "db"), T0);
    run = told(run, "look", StepResult.done(MissingNode.getInstance(), "would look"), 0);
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.step("tell").orElseThrow().detail()).contains("steps before answer");
  }
}
