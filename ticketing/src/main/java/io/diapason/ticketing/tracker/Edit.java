package io.diapason.ticketing.tracker;

import org.jspecify.annotations.Nullable;

/**
 * What is to be changed in a tracker's ticket, in the tracker's words; what is null stays.
 *
 * @param title the new title
 * @param look the new state, priority and assignee
 * @param solution why it is over, where the state says so; some trackers demand it
 * @param whole all that it is to show afterwards, for trackers that are told everything each time;
 *     null where the one who asks does not know
 */
public record Edit(@Nullable String title, Look look, String solution, @Nullable Whole whole) {

  /**
   * A ticket after a change.
   *
   * @param shows as it would be opened now
   * @param reopens whether it was over before
   */
  public record Whole(Draft shows, boolean reopens) {}

  /** Without a word on what it is to show beside. */
  public Edit(@Nullable String title, Look look, String solution) {
    this(title, look, solution, null);
  }
}
