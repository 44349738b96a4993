package io.diapason.ticketing.escalation;

import java.time.Instant;
import java.util.List;

/**
 * A step that was taken.
 *
 * @param number from 0, counted through all rounds
 * @param dueAt when it was due
 * @param takenAt when it was taken
 * @param called who was called
 */
public record TakenStep(int number, Instant dueAt, Instant takenAt, List<String> called) {

  public TakenStep {
    called = called == null ? List.of() : List.copyOf(called);
  }
}
