package io.diapason.ticketing.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.runbook.RunbookStep;
import io.diapason.ticketing.runbook.StepAction;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a runbook, as one document. The runbook is a copy of the moment at which it was put
 * forward: a changed one concerns later runs only.
 *
 * @param tenant whose estate
 * @param id unique in the tenant, made of the ticket, the runbook and a number
 * @param runbook what is done
 * @param ticketId the ticket that it is about
 * @param incidentId its incident
 * @param facts what was known when it was put forward
 * @param cis the CIs that it works on
 * @param state where it stands
 * @param dryRun whether nothing outside is touched, and it only says what would be done
 * @param startedBy who put it forward; the engine or a person
 * @param approvedBy who approved it; null for nobody
 * @param createdAt when it was put forward
 * @param updatedAt when anything that people can see last changed
 * @param since when it came into its state
 * @param recoveredAt since when the alerts have been away, while that is awaited; null otherwise
 * @param steps how far each step is, those that take back included
 * @param story what happened, oldest first
 * @param tellings what is still to be said on the ticket
 * @param seated whether it has its place among those that work on CIs
 * @param nextWakeAt when it must be looked at again; null for never
 * @param appliedKeys the callers' keys of the newest actions
 * @param version from 1, one up whenever people can see a difference
 */
public record Run(
    String tenant,
    String id,
    Runbook runbook,
    TicketId ticketId,
    IncidentId incidentId,
    ObjectNode facts,
    List<String> cis,
    RunState state,
    boolean dryRun,
    String startedBy,
    @Nullable String approvedBy,
    Instant createdAt,
    Instant updatedAt,
    Instant since,
    @Nullable Instant recoveredAt,
    List<StepRun> steps,
    List<RunEntry> story,
    List<Telling> tellings,
    boolean seated,
    @Nullable Instant nextWakeAt,
    List<String> appliedKeys,
    long version) {

  /** How many entries of its story a document keeps. */
  public static final int STORY_CAP = 300;

  public Run {
    cis = List.copyOf(cis);
    steps = List.copyOf(steps);
    story = List.copyOf(story);
    tellings = tellings == null ? List.of() : List.copyOf(tellings);
    appliedKeys = appliedKeys == null ? List.of() : List.copyOf(appliedKeys);
  }

  /** Where the store keeps it. */
  public RunKey key() {
    return new RunKey(tenant, id);
  }

  /** How far a step is. */
  public Optional<StepRun> step(String key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  /** What the runbook says of a step. */
  public RunbookStep definition(StepRun step) {
    return runbook.step(step.step()).orElseThrow();
  }

  /** What a step does, or what takes it back. */
  public StepAction action(StepRun step) {
    RunbookStep definition = definition(step);
    StepAction undo = definition.undo();
    return step.undo() && undo != null ? undo : definition.action();
  }

  /**
   * One thing that happened to a run.
   *
   * @param at when
   * @param by who did it
   * @param text one line for people
   */
  public record RunEntry(Instant at, String by, String text) {}

  /**
   * Something to be said on the ticket.
   *
   * @param key deterministic, so that it is said once
   * @param text one line for people
   * @param escalate whether people must be called
   */
  public record Telling(String key, String text, boolean escalate) {}
}
