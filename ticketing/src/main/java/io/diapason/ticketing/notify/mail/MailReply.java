package io.diapason.ticketing.notify.mail;

import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.vocabulary.TicketId;

/**
 * What somebody answered to one of our mails.
 *
 * @param ticket whose mail it was
 * @param from the sender's address
 * @param kind what is asked for; who just answers takes notice
 * @param text without what it quotes
 * @param key tells it apart from other answers
 * @param isAutomatic whether a machine answered, which says nothing about any person
 */
public record MailReply(
    TicketId ticket,
    String from,
    TicketAction.Kind kind,
    String text,
    String key,
    boolean isAutomatic) {}
