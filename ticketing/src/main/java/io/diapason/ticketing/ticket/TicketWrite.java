package io.diapason.ticketing.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A wish to write a ticket.
 *
 * @param ticket what is to stand
 * @param token what must still stand for the write to happen; null when nothing may stand yet
 */
public record TicketWrite(Ticket ticket, @Nullable String token) {}
