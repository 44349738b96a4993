package io.diapason.ticketing.tracker;

import io.diapason.vocabulary.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What a tracker is to show of a ticket, in our words.
 *
 * @param title one line
 * @param state where the work stands
 * @param priority how soon somebody must work on it
 * @param assignee who has it; null for nobody
 */
public record Face(String title, WorkState state, Priority priority, @Nullable String assignee) {

  Face withState(WorkState other) {
    return new Face(title, other, priority, assignee);
  }

  Face withPriority(Priority other) {
    return new Face(title, state, other, assignee);
  }

  Face withAssignee(@Nullable String other) {
    return new Face(title, state, priority, other);
  }
}
