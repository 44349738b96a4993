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
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.run.RunPolicy.StepClaim;
import io.diapason.ticketing.run.RunWorld.Admission;
import io.diapason.ticketing.runbook.Guards;
import io.diapason.ticketing.runbook.Runbook.Mode;
import io.diapason.ticketing.runbook.StepAction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPolicyTest {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  private static final RunWorld GO = new RunWorld(Admission.granted(), null, false, false);
  private static final RunWorld HALTED = new RunWorld(Admission.granted(), "stop", false, false);
  private static final RunWorld WELL = new RunWorld(Admission.granted(), null, true, false);
  private static final RunWorld ENDED = new RunWorld(Admission.granted(), null, true, true);

  private final RunPolicy policy = new RunPolicy(new Expressions());

  private Run wake(Run run, long second) {
    return wake(run, GO, second);
  }

  private Run wake(Run run, RunWorld world, long second) {
    return policy.onWake(run, world, T0.plusSeconds(second)).run();
  }

  private Run begun(ARunbook runbook) {
    return wake(policy.open(runbook.proposal("db"), T0), 0);
  }

  private List<String> due(Run run, long second) {
    return policy.due(run, GO, T0.plusSeconds(second)).stream().map(StepRun::key).toList();
  }

  private StepClaim claim(String step, long second) {
    return new StepClaim(step, "w1", T0.plusSeconds(second + 45));
  }

  private Run claimed(Run run, String step, long second) {
    RunDecision decision = policy.onClaim(run, claim(step, second), T0.plusSeconds(second));
    assertThat(decision.refusal()).isNull();
    return decision.run();
  }

  private Run told(Run run, String step, StepResult result, long second) {
    return policy
        .onResult(claimed(run, step, second), claim(step, second), result, T0.plusSeconds(second))
        .run();
  }

  private Run done(Run run, String step, long second) {
    return told(run, step, StepResult.done(settings().put("exit", 0), "ok"), second);
  }

  private Run failed(Run run, String step, boolean retryable, long second) {
    return told(
        run, step, StepResult.failed(retryable, MissingNode.getInstance(), "broken"), second);
  }

  private static StepRun.Status status(Run run, String step) {
    return run.step(step).orElseThrow().status();
  }

  private static StepAction action(StepAction.Kind kind, String name, String value) {
    return new StepAction(kind, "", settings().put(name, value));
  }

  private Run act(Run run, RunAction.Kind kind, String step, String by) {
    RunDecision decision =
        policy.onAction(run, new RunAction(kind, by, "", step, true, null), T0.plusSeconds(1));
    assertThat(decision.refusal()).isNull();
    return decision.run();
  }

  private String refusal(Run run, RunAction action) {
    return policy.onAction(run, action, T0.plusSeconds(1)).refusal();
  }

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
    RunPolicy.Proposal engine = aRunbook("r").mode(Mode.APPROVE).step("restart").proposal("db");
    Run run =
        policy.open(
            new RunPolicy.Proposal(
                engine.key(),
                engine.runbook(),
                engine.ticketId(),
                engine.incidentId(),
                engine.facts(),
                engine.cis(),
                "ada",
                "",
                false),
            T0);
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
    ObjectNode facts = settings();
    RunPolicy.Proposal real = aRunbook("r").mode(Mode.APPROVE).step("restart").proposal("db");
    Run run =
        policy.open(
            new RunPolicy.Proposal(
                real.key(),
                real.runbook(),
                real.ticketId(),
                real.incidentId(),
                facts,
                real.cis(),
                "ada",
                "to see",
                true),
            T0);
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(run.tellings()).allMatch(t -> t.text().contains("(dry run)") && !t.escalate());
    Run after = told(run, "restart", StepResult.done(settings(), "would run restart"), 0);
    assertThat(after.state()).isEqualTo(RunState.DONE);
    assertThat(after.seated()).isFalse();
  }

  @Test
  void doesNotFailADryRunForWantOfAnswers() {
    StepAction tell = action(StepAction.Kind.COMMENT, "text", "{{steps.look.output.free}} free");
    RunPolicy.Proposal real = aRunbook("r").step("look").step("tell", doing(tell)).proposal("db");
    Run run =
        policy.open(
            new RunPolicy.Proposal(
                real.key(),
                real.runbook(),
                real.ticketId(),
                real.incidentId(),
                real.facts(),
                real.cis(),
                "ada",
                "",
                true),
            T0);
    run = told(run, "look", StepResult.done(MissingNode.getInstance(), "would look"), 0);
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.step("tell").orElseThrow().detail()).contains("steps before answer");
  }
}
