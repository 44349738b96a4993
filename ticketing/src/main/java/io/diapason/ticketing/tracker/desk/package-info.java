/**
 * The work in trackers: performs what tickets ask for there, and brings back what people did there.
 * It holds no rules; the ticket's policy decides. Start at {@link
 * io.diapason.ticketing.tracker.desk.TrackerWorker}.
 */
@NullMarked
package io.diapason.ticketing.tracker.desk;

import org.jspecify.annotations.NullMarked;
