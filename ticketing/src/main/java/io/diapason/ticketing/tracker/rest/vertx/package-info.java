/** Calls to trackers by Vert.x. It holds no rules but where it may call. */
@NullMarked
package io.diapason.ticketing.tracker.rest.vertx;

import org.jspecify.annotations.NullMarked;
