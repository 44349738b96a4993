package io.diapason.ticketing.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks say.
 *
 * @param state what is to be remembered
 * @param news what people must be told now
 * @param wakeAt when to ask again if nothing happens before; null for never
 */
public record SlaDecision(SlaState state, List<News> news, @Nullable Instant wakeAt) {

  /** The same for a ticket whose work another one carries on: it has no clocks any more. */
  public SlaDecision withoutClocks() {
    return new SlaDecision(
        new SlaState(state.stretches(), state.marks(), List.of()), List.of(), null);
  }

  /**
   * Something that people must be told.
   *
   * @param mark that they were
   * @param text in words
   */
  public record News(SlaMark mark, String text) {}
}
