/**
 * The HTTP face of this room: routes that parse, ask and answer. They hold no rules. Start at
 * {@link io.diapason.ticketing.vertx.TicketRoutes}.
 */
@NullMarked
package io.diapason.ticketing.vertx;

import org.jspecify.annotations.NullMarked;
