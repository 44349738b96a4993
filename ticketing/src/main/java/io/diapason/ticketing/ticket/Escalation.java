package io.diapason.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an unacknowledged ticket has been escalated. The steps are a copy of the policy at the
 * moment the escalation began: a changed policy concerns later tickets only.
 *
 * @param level how many steps were taken, 0 for none
 * @param since when the escalation began
 * @param acknowledgedAt when somebody took notice, which ends it; null until then
 * @param stepSeconds after how many seconds since the beginning each step is due, ascending
 * @param told how many escalations people were told of in the whole life of the ticket
 */
public record Escalation(
    int level, Instant since, @Nullable Instant acknowledgedAt, List<Long> stepSeconds, int told) {

  public Escalation {
    stepSeconds = stepSeconds == null ? List.of() : List.copyOf(stepSeconds);
  }

  /** When the next step is due; null when there is none or somebody took notice. */
  public @Nullable Instant nextAt() {
    return acknowledgedAt != null || level >= stepSeconds.size()
        ? null
        : since.plusSeconds(stepSeconds.get(level));
  }

  /** How many steps are due at that moment, taken or not. */
  int levelAt(Instant now) {
    int reached = level;
    while (reached < stepSeconds.size()
        && !now.isBefore(since.plusSeconds(stepSeconds.get(reached)))) {
      reached++;
    }
    return reached;
  }

  Escalation acknowledged(Instant at) {
    return new Escalation(level, since, at, stepSeconds, told);
  }

  Escalation raisedTo(int newLevel) {
    return new Escalation(newLevel, since, acknowledgedAt, stepSeconds, told + 1);
  }
}
