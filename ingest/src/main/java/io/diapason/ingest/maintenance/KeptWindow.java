package io.diapason.ingest.maintenance;

import io.diapason.ingest.recurrence.Recurrence;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Silence.State;
import java.time.Instant;

/**
 * A maintenance window as it is kept.
 *
 * @param window what is said of the work
 * @param createdBy who set it
 * @param updatedAt when it was last set; of two versions the later one counts
 */
public record KeptWindow(MaintenanceWindow window, String createdBy, Instant updatedAt) {

  public KeptWindow {
    createdBy = createdBy == null ? "" : createdBy;
  }

  /** Where in its life it is. */
  public State stateAt(Instant now) {
    return Recurrence.of(window).stateAt(now);
  }

  /** The same, ended now with all its recurrence; one that is over stays as it is. */
  public KeptWindow ended(Instant now) {
    if (stateAt(now) == State.EXPIRED) {
      return this;
    }
    Instant from = window.startsAt().isBefore(now) ? window.startsAt() : now;
    MaintenanceWindow over =
        new MaintenanceWindow(
            window.id(),
            window.tenant(),
            window.cis(),
            window.matchers(),
            from,
            now,
            "",
            "",
            window.comment());
    return new KeptWindow(over, createdBy, now);
  }
}
