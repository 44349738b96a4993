package io.diapason.ticketing.ticket;

import io.diapason.ticketing.ticket.Assessment.Level;
import io.diapason.vocabulary.Priority;
import java.util.List;

/**
 * Which priority follows from impact and urgency, as ITIL has it.
 *
 * @param rows for the impacts high, medium and low; in each the priorities for the urgencies high,
 *     medium and low
 */
public record PriorityMatrix(List<List<Priority>> rows) {

  private static final int LEVELS = Level.values().length;

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException when they are not three of three
   */
  public PriorityMatrix {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.size() != LEVELS || rows.stream().anyMatch(row -> row.size() != LEVELS)) {
      throw new IllegalArgumentException(
          "Expected three rows of three priorities, but got " + rows);
    }
  }

  /** P1 for high and high, one less for each step down. */
  public static PriorityMatrix usual() {
    return new PriorityMatrix(
        List.of(
            List.of(Priority.P1, Priority.P2, Priority.P3),
            List.of(Priority.P2, Priority.P3, Priority.P4),
            List.of(Priority.P3, Priority.P4, Priority.P5)));
  }

  /** The priority of an impact and an urgency. */
  public Priority of(Level impact, Level urgency) {
    return rows.get(place(impact)).get(place(urgency));
  }

  private static int place(Level level) {
    return switch (level) {
      case HIGH -> 0;
      case MEDIUM -> 1;
      case LOW -> 2;
    };
  }
}
