package io.diapason.ticketing.run;

import static io.diapason.ticketing.run.ARunbook.settings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.run.RunPolicy.StepClaim;
import io.diapason.ticketing.run.RunWorld.Admission;
import io.diapason.ticketing.runbook.StepAction;
import java.time.Instant;
import java.util.List;

/** Plays runs by the rules, second by second. */
abstract class RunPlay {

  static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  static final RunWorld GO = new RunWorld(Admission.granted(), null, false, false);
  static final RunWorld HALTED = new RunWorld(Admission.granted(), "stop", false, false);
  static final RunWorld WELL = new RunWorld(Admission.granted(), null, true, false);
  static final RunWorld ENDED = new RunWorld(Admission.granted(), null, true, true);

  final RunPolicy policy = new RunPolicy(new Expressions());

  Run wake(Run run, long second) {
    return wake(run, GO, second);
  }

  Run wake(Run run, RunWorld world, long second) {
    return policy.onWake(run, world, T0.plusSeconds(second)).run();
  }

  Run begun(ARunbook runbook) {
    return wake(policy.open(runbook.proposal("db"), T0), 0);
  }

  List<String> due(Run run, long second) {
    return policy.due(run, GO, T0.plusSeconds(second)).stream().map(StepRun::key).toList();
  }

  StepClaim claim(String step, long second) {
    return new StepClaim(step, "w1", T0.plusSeconds(second + 45));
  }

  Run claimed(Run run, String step, long second) {
    RunDecision decision = policy.onClaim(run, claim(step, second), T0.plusSeconds(second));
    assertThat(decision.refusal()).isNull();
    return decision.run();
  }

  Run told(Run run, String step, StepResult result, long second) {
    return policy
        .onResult(claimed(run, step, second), claim(step, second), result, T0.plusSeconds(second))
        .run();
  }

  Run done(Run run, String step, long second) {
    return told(run, step, StepResult.done(settings().put("exit", 0), "ok"), second);
  }

  Run failed(Run run, String step, boolean retryable, long second) {
    return told(
        run, step, StepResult.failed(retryable, MissingNode.getInstance(), "broken"), second);
  }

  static StepRun.Status status(Run run, String step) {
    return run.step(step).orElseThrow().status();
  }

  static StepAction action(StepAction.Kind kind, String name, String value) {
    return new StepAction(kind, "", settings().put(name, value));
  }

  Run act(Run run, RunAction.Kind kind, String step, String by) {
    RunDecision decision =
        policy.onAction(run, new RunAction(kind, by, "", step, true, null), T0.plusSeconds(1));
    assertThat(decision.refusal()).isNull();
    return decision.run();
  }

  String refusal(Run run, RunAction action) {
    return policy.onAction(run, action, T0.plusSeconds(1)).refusal();
  }
}
