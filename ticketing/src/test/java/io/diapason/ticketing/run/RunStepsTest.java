package io.diapason.ticketing.run;

import static io.diapason.ticketing.run.ARunbook.aRunbook;
import static io.diapason.ticketing.run.ARunbook.after;
import static io.diapason.ticketing.run.ARunbook.doing;
import static io.diapason.ticketing.run.ARunbook.onlyIf;
import static io.diapason.ticketing.run.ARunbook.settings;
import static io.diapason.ticketing.run.ARunbook.tried;
import static io.diapason.ticketing.run.ARunbook.undoneBy;
import static io.diapason.ticketing.run.ARunbook.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.diapason.ticketing.run.RunPolicy.StepClaim;
import io.diapason.ticketing.runbook.StepAction;
import org.junit.jupiter.api.Test;

/** What becomes of the steps of a run. */
class RunStepsTest extends RunPlay {

  @Test
  void doesOneStepAfterTheOther() {
    Run run = begun(aRunbook("r").step("drain").step("restart"));
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(due(run, 0)).containsExactly("drain");

    run = done(run, "drain", 1);
    assertThat(due(run, 1)).containsExactly("restart");

    run = done(run, "restart", 2);
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.seated()).isTrue();
    assertThat(policy.onReleased(run, T0).run().seated()).isFalse();
  }

  @Test
  void doesSideBySideWhatWaitsForTheSame() {
    Run run = begun(aRunbook("r").step("a").step("b", after()).step("c", after("a", "b")));
    assertThat(due(run, 0)).containsExactly("a", "b");

    run = done(run, "b", 1);
    assertThat(due(run, 1)).containsExactly("a");

    assertThat(due(done(run, "a", 2), 2)).containsExactly("c");
  }

  @Test
  void leavesOutWhatItsConditionDoesNotAskFor() {
    Run run =
        begun(
            aRunbook("r")
                .step("look")
                .step("grow", onlyIf("steps.look.output.exit == 7"))
                .step("tell"));

    run = done(run, "look", 1);

    assertThat(status(run, "grow")).isEqualTo(StepRun.Status.SKIPPED);
    assertThat(due(run, 1)).containsExactly("tell");
  }

  @Test
  void failsAtAConditionWithoutAnAnswer() {
    Run run = begun(aRunbook("r").step("grow", onlyIf("steps.look.output.exit == 7")));
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.step("grow").orElseThrow().detail()).contains("look");
  }

  @Test
  void asksAgainUntilTheAnswerIsTheOne() {
    Run run = begun(aRunbook("r").step("look", until("output.ready == true")));

    run = told(run, "look", StepResult.done(settings().put("ready", false), "no"), 0);
    assertThat(status(run, "look")).isEqualTo(StepRun.Status.ASKED);
    assertThat(due(run, 4)).isEmpty();

    run = told(run, "look", StepResult.done(settings().put("ready", true), "yes"), 5);
    assertThat(run.state()).isEqualTo(RunState.DONE);
  }

  @Test
  void givesUpWhatDoesNotFinishInTime() {
    Run run = begun(aRunbook("r").step("job", tried(1)));
    run = told(run, "job", StepResult.goesOn("42", "launched"), 0);
    run = told(run, "job", StepResult.goesOn("42", "running"), 59);
    assertThat(run.step("job").orElseThrow().reference()).isEqualTo("42");

    run = told(run, "job", StepResult.goesOn("42", "running"), 64);

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.step("job").orElseThrow().detail()).contains("not finished within 60 s");
  }

  @Test
  void triesAgainWhatMayPassAndTwiceAsLateEachTime() {
    Run run = begun(aRunbook("r").step("call", tried(3)));

    run = failed(run, "call", true, 0);
    assertThat(due(run, 9)).isEmpty();
    run = failed(run, "call", true, 10);
    assertThat(due(run, 29)).isEmpty();
    run = failed(run, "call", true, 30);

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.step("call").orElseThrow().attempts()).isEqualTo(3);
  }

  @Test
  void takesBackWhatWasDoneLastThingsFirst() {
    Run run =
        begun(
            aRunbook("r")
                .step("drain", undoneBy("undrain"))
                .step("scale", undoneBy("unscale"))
                .step("restart"));
    run = done(done(run, "drain", 1), "scale", 2);

    run = failed(run, "restart", false, 3);
    assertThat(run.state()).isEqualTo(RunState.UNDOING);
    assertThat(due(run, 3)).containsExactly("undo:scale");

    run = done(run, "undo:scale", 4);
    assertThat(due(run, 4)).containsExactly("undo:drain");

    run = done(run, "undo:drain", 5);
    assertThat(run.state()).isEqualTo(RunState.UNDONE);
    assertThat(run.action(run.step("undo:drain").orElseThrow()).uses()).isEqualTo("undrain");
  }

  @Test
  void callsPeopleWhenItCannotTakeBack() {
    Run run = begun(aRunbook("r").step("drain", undoneBy("undrain")).step("restart"));
    run = failed(done(run, "drain", 1), "restart", false, 2);

    run = failed(run, "undo:drain", false, 3);

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.tellings()).last().matches(Run.Telling::escalate);
  }

  @Test
  void helpedWhenTheAlertsStayAway() {
    Run run = begun(aRunbook("r").step("restart").provenWithin(600, 60));
    run = done(run, "restart", 0);
    assertThat(run.state()).isEqualTo(RunState.PROVING);

    run = wake(run, WELL, 100);
    run = wake(run, GO, 130);
    run = wake(run, WELL, 140);
    assertThat(wake(run, WELL, 199).state()).isEqualTo(RunState.PROVING);
    assertThat(wake(run, WELL, 200).state()).isEqualTo(RunState.HELPED);
  }

  @Test
  void takesBackAndCallsPeopleWhenItDidNotHelp() {
    Run run = begun(aRunbook("r").step("scale", undoneBy("unscale")).provenWithin(600, 60));
    run = done(run, "scale", 0);
    assertThat(wake(run, GO, 599).state()).isEqualTo(RunState.PROVING);

    run = wake(run, GO, 600);

    assertThat(run.state()).isEqualTo(RunState.UNDOING);
    assertThat(run.tellings()).last().matches(Run.Telling::escalate);
    assertThat(due(run, 600)).containsExactly("undo:scale");
  }

  @Test
  void letsTimePassAndAsksPeople() {
    StepAction wait = new StepAction(StepAction.Kind.WAIT, "", settings().put("seconds", 30));
    StepAction ask = action(StepAction.Kind.ASK, "question", "Drain {{ci.id}}?");
    Run run = begun(aRunbook("r").step("rest", doing(wait)).step("ask", doing(ask)));
    assertThat(wake(run, 29).step("ask").orElseThrow().status()).isEqualTo(StepRun.Status.PENDING);

    run = wake(run, 30);
    assertThat(status(run, "ask")).isEqualTo(StepRun.Status.PEOPLE);
    assertThat(run.tellings()).last().matches(t -> t.text().contains("Drain db?") && t.escalate());

    assertThat(act(run, RunAction.Kind.PROCEED, "ask", "ada").state()).isEqualTo(RunState.DONE);
    assertThat(act(run, RunAction.Kind.STOP, "ask", "ada").state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void asksPeopleWhenNobodyKnowsWhetherAStepWasDone() {
    Run run = begun(aRunbook("r").step("restart").step("tell"));
    run = told(run, "restart", StepResult.unknown("no answer"), 0);
    assertThat(status(run, "restart")).isEqualTo(StepRun.Status.UNKNOWN);
    assertThat(run.state()).isEqualTo(RunState.RUNNING);

    assertThat(due(act(run, RunAction.Kind.SKIP, "restart", "ada"), 1)).containsExactly("tell");
    assertThat(due(act(run, RunAction.Kind.RETRY, "restart", "ada"), 1)).containsExactly("restart");
    assertThat(act(run, RunAction.Kind.STOP, "restart", "ada").state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void takesAStepFromAWorkerThatDied() {
    Run run = claimed(begun(aRunbook("r").step("restart")), "restart", 0);
    assertThat(due(run, 44)).isEmpty();
    assertThat(due(run, 45)).containsExactly("restart");

    Run taken =
        policy
            .onClaim(run, new StepClaim("restart", "w2", T0.plusSeconds(90)), T0.plusSeconds(45))
            .run();
    assertThat(taken.step("restart").orElseThrow().attempts()).isEqualTo(1);

    Run late =
        policy
            .onResult(
                taken,
                claim("restart", 0),
                StepResult.done(JsonNodeFactory.instance.objectNode(), "late"),
                T0.plusSeconds(46))
            .run();
    assertThat(status(late, "restart")).isEqualTo(StepRun.Status.CLAIMED);
  }
}
