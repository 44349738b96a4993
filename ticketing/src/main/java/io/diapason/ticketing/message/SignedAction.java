package io.diapason.ticketing.message;

import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import java.time.Instant;

/**
 * A deed that may be done by whoever holds a link, until a moment.
 *
 * @param ticket on which
 * @param kind what
 * @param person to whom the link was sent; empty for a channel as such
 * @param until when the link ends
 */
public record SignedAction(
    TicketKey ticket, TicketAction.Kind kind, String person, Instant until) {}
