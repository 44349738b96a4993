package io.diapason.ticketing.runbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a kind of incident.
 *
 * @param id unique among runbooks
 * @param title one line for people
 * @param when the condition over {@link RunbookFacts} under which it fits
 * @param target the expression that names the CIs it works on: a text or a list of texts; empty for
 *     the service of the ticket
 * @param mode who sets it going
 * @param guards what may hold it up
 * @param steps what is done, in their order
 * @param proof how it shows that it helped; null when nothing is awaited
 * @param link where people read more; may be empty
 */
public record Runbook(
    String id,
    String title,
    String when,
    String target,
    Mode mode,
    Guards guards,
    List<RunbookStep> steps,
    @Nullable Proof proof,
    String link) {

  /** Who sets a runbook going. */
  public enum Mode {
    /** It is shown; a person starts it. */
    SUGGEST,
    /** It is put forward by the engine, and begins when somebody who may approves. */
    APPROVE,
    /** It begins by itself. */
    AUTOMATIC
  }

  /**
   * How a runbook shows that it helped: by the end of the alerts on the CIs that it works on.
   *
   * @param withinSeconds how long that may take after the last step
   * @param steadySeconds how long they must stay away to count
   */
  public record Proof(long withinSeconds, long steadySeconds) {}

  public Runbook {
    steps = List.copyOf(steps);
  }

  /** The step of an id. */
  public Optional<RunbookStep> step(String wanted) {
    return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
  }
}
