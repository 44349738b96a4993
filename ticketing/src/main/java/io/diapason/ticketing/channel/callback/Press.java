package io.diapason.ticketing.channel.callback;

import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;

/**
 * Somebody pressed a button.
 *
 * @param ticket on whose message
 * @param kind which one
 * @param user by the service's own id
 * @param name by which the service shows that user; may be empty
 * @param key tells this press from others; a service repeats what it could not deliver
 */
public record Press(
    TicketKey ticket, TicketAction.Kind kind, String user, String name, String key) {}
