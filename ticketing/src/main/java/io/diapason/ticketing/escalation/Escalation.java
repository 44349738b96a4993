package io.diapason.ticketing.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far something has been escalated. The policy is a copy of the moment at which the escalation
 * began: a changed policy concerns later ones only.
 *
 * @param level how many steps were taken, 0 for none
 * @param since when the escalation began
 * @param acknowledgedAt when somebody took notice, which ends it; null until then
 * @param stepSeconds the steps of documents from before there were policies; null in others
 * @param told how many times people were called in the whole life of the ticket
 * @param policy the steps
 * @param taken those that were taken, in their order
 */
public record Escalation(
    int level,
    Instant since,
    @Nullable Instant acknowledgedAt,
    @Nullable List<Long> stepSeconds,
    int told,
    EscalationPolicy policy,
    List<TakenStep> taken) {

  public Escalation {
    if (policy == null) {
      List<Long> seconds = stepSeconds == null ? List.of() : stepSeconds;
      policy = EscalationPolicy.toNotifier(seconds.stream().map(Duration::ofSeconds).toList());
      taken = takenInTime(since, seconds.subList(0, Math.min(level, seconds.size())));
    }
    stepSeconds = null;
    taken = taken == null ? List.of() : List.copyOf(taken);
  }

  /** Documents from before there were policies say how many steps were taken, and no more. */
  private static List<TakenStep> takenInTime(Instant since, List<Long> seconds) {
    List<TakenStep> steps = new ArrayList<>();
    for (long second : seconds) {
      Instant at = since.plusSeconds(second);
      steps.add(new TakenStep(steps.size(), at, at, List.of(EscalationTarget.notifier().id())));
    }
    return steps;
  }

  /** An escalation that begins. */
  public static Escalation begin(EscalationPolicy policy, Instant at, int toldSoFar) {
    return new Escalation(0, at, null, null, toldSoFar, policy, List.of());
  }

  /** When a step is due. */
  Instant dueAt(int number) {
    return since.plusSeconds(policy.dueSeconds(number));
  }

  /** When the next step is due; null when there is none or somebody took notice. */
  public @Nullable Instant nextAt() {
    return acknowledgedAt != null || level >= policy.length() ? null : dueAt(level);
  }

  /** Until when the acknowledgement holds without work; null when it holds for ever. */
  public @Nullable Instant lapsesAt() {
    return acknowledgedAt == null || policy.acknowledgedSeconds() == 0
        ? null
        : acknowledgedAt.plusSeconds(policy.acknowledgedSeconds());
  }

  /** How many steps are due at that moment, taken or not. */
  int levelAt(Instant now) {
    int reached = level;
    while (reached < policy.length() && !now.isBefore(dueAt(reached))) {
      reached++;
    }
    return reached;
  }

  /** Somebody took notice. */
  public Escalation acknowledged(Instant at) {
    return new Escalation(level, since, at, null, told, policy, taken);
  }

  /** Nobody worked on it after all: the steps begin anew. */
  public Escalation again(Instant at) {
    return begin(policy, at, told);
  }

  Escalation taking(List<TakenStep> steps) {
    List<TakenStep> all = new ArrayList<>(taken);
    all.addAll(steps);
    return new Escalation(level + steps.size(), since, acknowledgedAt, null, told + 1, policy, all);
  }
}
