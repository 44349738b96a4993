package io.diapason.correlation.dedup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How restless an alert has been lately.
 *
 * @param changes when it began or ended, oldest first; never more than make it flap
 * @param steadyAt when it stops flapping unless it changes once more; null when it does not flap
 */
public record Flap(List<Instant> changes, @Nullable Instant steadyAt) {

  /** Nothing is known against it. */
  public static final Flap NONE = new Flap(List.of(), null);

  public Flap {
    changes = changes == null ? List.of() : changes;
  }

  /** Whether its beginnings and ends are kept from the judgement. */
  public boolean isFlapping() {
    return steadyAt != null;
  }
}
