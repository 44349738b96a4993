package io.diapason.ticketing.tracker;

import org.jspecify.annotations.Nullable;

/**
 * What is to be changed in a tracker's ticket, in the tracker's words; what is null stays.
 *
 * @param title the new title
 * @param look the new state, priority and assignee
 * @param solution why it is over, where the state says so; some trackers demand it
 */
public record Edit(@Nullable String title, Look look, String solution) {}
