/**
 * Turns incidents into tickets, keeps them right, and tells people. Frameworks live only in the
 * packages named after them. Start reading at {@link io.diapason.ticketing.ticket.TicketPolicy}.
 */
@NullMarked
package io.diapason.ticketing;

import org.jspecify.annotations.NullMarked;
