package io.diapason.ticketing.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.run.RunWorld.Admission;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All rules on runs: from a run and what happened to the run as it is to be. Pure; time arrives
 * with the input.
 */
public final class RunPolicy {

  private final StepRules steps;
  private final ResultRules results;
  private final PersonRules people = new PersonRules();

  public RunPolicy(Expressions expressions) {
    RunFacts facts = new RunFacts(expressions);
    steps = new StepRules(facts);
    results = new ResultRules(facts);
  }

  /**
   * What is put forward.
   *
   * @param key where the run is kept
   * @param runbook what is to be done
   * @param ticketId the ticket that it is about
   * @param incidentId its incident
   * @param facts what is known
   * @param cis the CIs that it works on
   * @param by who puts it forward; empty for the engine
   * @param why in words
   * @param dryRun whether nothing outside is touched
   */
  public record Proposal(
      RunKey key,
      Runbook runbook,
      TicketId ticketId,
      IncidentId incidentId,
      ObjectNode facts,
      List<String> cis,
      String by,
      String why,
      boolean dryRun) {}

  /** A run that is put forward; it waits for approval, for its turn, or for nothing. */
  public Run open(Proposal proposal, Instant now) {
    Runbook runbook = proposal.runbook();
    RunState state = firstState(proposal);
    String by = proposal.by().isEmpty() ? RunDraft.ENGINE : proposal.by();
    Run blank =
        new Run(
            proposal.key().tenant(),
            proposal.key().id(),
            runbook,
            proposal.ticketId(),
            proposal.incidentId(),
            proposal.facts(),
            proposal.cis(),
            state,
            proposal.dryRun(),
            by,
            null,
            now,
            now,
            now,
            null,
            runbook.steps().stream().map(step -> StepRun.pending(step.id(), false)).toList(),
            List.of(),
            List.of(),
            false,
            null,
            List.of(),
            0);
    RunDraft draft = new RunDraft(blank, now);
    draft.tell(
        by,
        (state == RunState.PROPOSED ? "waits for approval: " : "put forward: ") + proposal.why(),
        state == RunState.PROPOSED);
    if (state == RunState.RUNNING) {
      steps.progress(draft);
    }
    return draft.decide().run();
  }

  private static RunState firstState(Proposal proposal) {
    if (proposal.dryRun()) {
      return RunState.RUNNING;
    }
    return proposal.runbook().mode() == Runbook.Mode.APPROVE ? RunState.PROPOSED : RunState.QUEUED;
  }

  /** Goes on as far as time and the world allow. */
  public RunDecision onWake(Run run, RunWorld world, Instant now) {
    RunDraft draft = new RunDraft(run, now);
    if (draft.state.isWaiting() && world.ended()) {
      draft.move(RunState.CANCELLED);
      draft.tell(RunDraft.ENGINE, "not begun: the incident has ended", false);
    }
    switch (draft.state) {
      case PROPOSED -> expire(draft, run.runbook().guards().approvalSeconds(), "nobody approved");
      case QUEUED -> admit(draft, world.admission());
      case PROVING -> Endings.prove(draft, world.recovered());
      default -> {
        // The steps below.
      }
    }
    goOn(draft, world);
    return draft.decide();
  }

  private void goOn(RunDraft draft, RunWorld world) {
    if (!draft.state.isActing()) {
      return;
    }
    steps.progress(draft);
    if (world.halted() != null && !draft.before.dryRun()) {
      draft.sayOnce("Nothing is begun: " + world.halted());
      draft.heldUntil = draft.now.plusSeconds(HALT_SECONDS);
    }
  }

  /** How often it is looked whether what was halted may go on. */
  private static final long HALT_SECONDS = 5;

  private static void expire(RunDraft draft, long seconds, String why) {
    if (!draft.now.isBefore(draft.since.plusSeconds(seconds))) {
      draft.move(RunState.EXPIRED);
      draft.tell(RunDraft.ENGINE, why + " within " + seconds + " s", false);
    }
  }

  private static void admit(RunDraft draft, Admission admission) {
    switch (admission.kind()) {
      case GRANTED -> {
        draft.move(RunState.RUNNING);
        draft.tell(RunDraft.ENGINE, "begins on " + String.join(", ", draft.before.cis()), false);
      }
      case HELD -> {
        draft.sayOnce("Waits for its turn: " + admission.why());
        draft.heldUntil = admission.until();
        expire(draft, draft.before.runbook().guards().patienceSeconds(), admission.why());
      }
      case REFUSED -> {
        draft.move(RunState.REFUSED);
        draft.tell(RunDraft.ENGINE, "refused: " + admission.why(), true);
      }
    }
  }

  /** The steps that a worker may take now. */
  public List<StepRun> due(Run run, RunWorld world, Instant now) {
    return run.state().isActing()
        ? run.steps().stream()
            .filter(step -> step.isDue(now))
            .filter(step -> step.status() != StepRun.Status.READY || mayBegin(run, world))
            .toList()
        : List.of();
  }

  private static boolean mayBegin(Run run, RunWorld world) {
    return world.halted() == null || run.dryRun();
  }

  /**
   * A worker's word that it takes a step.
   *
   * @param step the key of the step
   * @param owner the worker
   * @param until until when it has it for itself
   */
  public record StepClaim(String step, String owner, Instant until) {}

  /** Takes a step for a worker; refused when another has it or it is not due. */
  public RunDecision onClaim(Run run, StepClaim claim, Instant now) {
    Optional<StepRun> step = run.step(claim.step()).filter(found -> found.isDue(now));
    if (step.isEmpty()) {
      return RunDecision.refused(
          run, "Expected step " + claim.step() + " to be free and due, but it is not");
    }
    RunDraft draft = new RunDraft(run, now);
    draft.change(step.get(), s -> s.claimed(claim.owner(), claim.until(), now));
    return draft.decide();
  }

  /** Takes in what came of a step, and goes on. */
  public RunDecision onResult(Run run, StepClaim claim, StepResult result, Instant now) {
    RunDraft draft = new RunDraft(run, now);
    run.step(claim.step())
        .filter(step -> step.status() == StepRun.Status.CLAIMED)
        .filter(step -> claim.owner().equals(step.leaseOwner()))
        .ifPresent(step -> results.take(draft, step, result));
    if (draft.state.isActing()) {
      steps.progress(draft);
    }
    return draft.decide();
  }

  /** Something was said on the ticket. */
  public RunDecision onTold(Run run, String telling, Instant now) {
    RunDraft draft = new RunDraft(run, now);
    draft.tellings.removeIf(one -> one.key().equals(telling));
    return draft.decide();
  }

  /** Its place among those that work on CIs was given up. */
  public RunDecision onReleased(Run run, Instant now) {
    RunDraft draft = new RunDraft(run, now);
    draft.seated = false;
    return draft.decide();
  }

  /** Does what somebody asks for, or says why not. */
  public RunDecision onAction(Run run, RunAction action, Instant now) {
    RunDecision decision = people.onAction(run, action, now);
    if (!decision.changed() || !decision.run().state().isActing()) {
      return decision;
    }
    RunDraft draft = new RunDraft(decision.run(), now);
    steps.progress(draft);
    return new RunDecision(draft.decide().run(), true, null);
  }
}
