/**
 * The trackers that there are, one class each: its paths, its bodies and its words. None of them
 * knows of retries, of secrets or of a framework. Start at {@link
 * io.diapason.ticketing.tracker.kind.TrackerKind}.
 */
@NullMarked
package io.diapason.ticketing.tracker.kind;

import org.jspecify.annotations.NullMarked;
