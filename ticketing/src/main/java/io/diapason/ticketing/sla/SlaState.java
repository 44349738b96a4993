package io.diapason.ticketing.sla;

import java.util.List;

/**
 * What a ticket remembers for its clocks. There is no counter in it: clocks are computed from the
 * stretches, so nothing can be forgotten or counted twice.
 *
 * @param stretches what happened, oldest first
 * @param marks what people were told
 * @param standings where the clocks stood at the last write, for those who search
 */
public record SlaState(List<Stretch> stretches, List<SlaMark> marks, List<SlaStanding> standings) {

  public SlaState {
    stretches = stretches == null ? List.of() : List.copyOf(stretches);
    marks = marks == null ? List.of() : List.copyOf(marks);
    standings = standings == null ? List.of() : List.copyOf(standings);
  }

  /** A life that begins, and nobody was told anything. */
  public static SlaState since(Stretch first) {
    return new SlaState(List.of(first), List.of(), List.of());
  }

  History history() {
    return new History(stretches);
  }
}
