/**
 * How trackers are spoken to: one call over HTTP with JSON or a form, and what went wrong with it.
 * Start at {@link io.diapason.ticketing.tracker.rest.Rest}.
 */
@NullMarked
package io.diapason.ticketing.tracker.rest;

import org.jspecify.annotations.NullMarked;
