/**
 * Tickets elsewhere: what a tracker is asked, what a ticket remembers of its copy there, and what
 * is to be done next so that both say the same. It never calls anybody and knows no clock. Start at
 * {@link io.diapason.ticketing.tracker.Tracker} and {@link
 * io.diapason.ticketing.tracker.MirrorPlan}.
 */
@NullMarked
package io.diapason.ticketing.tracker;

import org.jspecify.annotations.NullMarked;
