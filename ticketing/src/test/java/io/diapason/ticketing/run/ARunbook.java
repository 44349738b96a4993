package io.diapason.ticketing.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.runbook.Guards;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.runbook.Runbook.Mode;
import io.diapason.ticketing.runbook.Runbook.Proof;
import io.diapason.ticketing.runbook.RunbookStep;
import io.diapason.ticketing.runbook.RunbookStep.Timing;
import io.diapason.ticketing.runbook.StepAction;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds runbooks that read as English: {@code aRunbook("r").step("drain").step("restart")}. */
public final class ARunbook {

  private final String id;
  private String when = "true";
  private String target = "";
  private Mode mode = Mode.AUTOMATIC;
  private Guards guards = Guards.defaults();
  private Proof proof;
  private final List<RunbookStep> steps = new ArrayList<>();

  private ARunbook(String id) {
    this.id = id;
  }

  public static ARunbook aRunbook(String id) {
    return new ARunbook(id);
  }

  public ARunbook mode(Mode wanted) {
    mode = wanted;
    return this;
  }

  public ARunbook when(String condition) {
    when = condition;
    return this;
  }

  public ARunbook target(String expression) {
    target = expression;
    return this;
  }

  public ARunbook guards(Guards wanted) {
    guards = wanted;
    return this;
  }

  public ARunbook provenWithin(long seconds, long steady) {
    proof = new Proof(seconds, steady);
    return this;
  }

  public static ObjectNode settings() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static StepAction script(String name) {
    return new StepAction(StepAction.Kind.SCRIPT, name, settings());
  }

  /** After the step before. */
  public ARunbook step(String name) {
    return step(name, step -> step);
  }

  public ARunbook step(String name, UnaryOperator<RunbookStep> change) {
    List<String> after = steps.isEmpty() ? List.of() : List.of(steps.get(steps.size() - 1).id());
    steps.add(
        change.apply(
            new RunbookStep(
                name, name, script(name), after, "", "", Timing.defaults(), false, null)));
    return this;
  }

  public static UnaryOperator<RunbookStep> after(String... others) {
    return step -> AStep.like(step).after(List.of(others)).build();
  }

  public static UnaryOperator<RunbookStep> doing(StepAction action) {
    return step -> AStep.like(step).action(action).build();
  }

  public static UnaryOperator<RunbookStep> undoneBy(String script) {
    return step -> AStep.like(step).undo(script(script)).build();
  }

  public static UnaryOperator<RunbookStep> onlyIf(String condition) {
    return step -> AStep.like(step).onlyIf(condition).build();
  }

  public static UnaryOperator<RunbookStep> until(String condition) {
    return step -> AStep.like(step).until(condition).build();
  }

  public static UnaryOperator<RunbookStep> tried(int times) {
    return timed(new Timing(60, 5, times, 10));
  }

  public static UnaryOperator<RunbookStep> timed(Timing timing) {
    return step -> AStep.like(step).timing(timing).build();
  }

  public Runbook build() {
    return new Runbook(id, id, when, target, mode, guards, steps, proof, "");
  }

  public RunPolicy.Proposal proposal(String... cis) {
    return proposalOf("RUN-1-" + id, cis);
  }

  /** What a person asks for. */
  public RunPolicy.Proposal proposalBy(String person, boolean dryRun, String... cis) {
    RunPolicy.Proposal engine = proposal(cis);
    return new RunPolicy.Proposal(
        engine.key(),
        engine.runbook(),
        engine.ticketId(),
        engine.incidentId(),
        engine.facts(),
        engine.cis(),
        person,
        "to see",
        dryRun);
  }

  public RunPolicy.Proposal proposalOf(String runId, String... cis) {
    ObjectNode facts = settings();
    facts.putObject("incident").put("title", "disk full").put("priority", "P1");
    facts.putObject("ci").put("id", cis.length == 0 ? "" : cis[0]);
    facts.put("ticket", "TKT-1");
    return new RunPolicy.Proposal(
        new RunKey("default", runId),
        build(),
        new TicketId("TKT-1"),
        new IncidentId("INC-1"),
        facts,
        List.of(cis),
        "",
        "it fits",
        false);
  }
}
