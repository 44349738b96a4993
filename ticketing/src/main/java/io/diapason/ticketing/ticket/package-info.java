/**
 * What a ticket is and every rule on it, as values; and the port that keeps tickets. Nothing here
 * asks a clock or speaks to the world. Start at {@link io.diapason.ticketing.ticket.TicketPolicy}.
 */
@NullMarked
package io.diapason.ticketing.ticket;

import org.jspecify.annotations.NullMarked;
