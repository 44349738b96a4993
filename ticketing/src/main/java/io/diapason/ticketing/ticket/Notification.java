package io.diapason.ticketing.ticket;

import io.diapason.ticketing.escalation.Recipient;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people are told, fixed at the moment of the decision: a retry says what the first try said.
 *
 * @param tenant whose ticket
 * @param kind why people are told
 * @param ticketId the ticket
 * @param incidentId its incident
 * @param priority how soon somebody must work on it
 * @param team whose it is; empty when nobody is known
 * @param title one line
 * @param level the step of the escalation, 0 when it is none
 * @param reason why now, in words
 * @param at when it was decided
 * @param recipient who is called, and how; null for the notifier as it is configured
 */
public record Notification(
    String tenant,
    TicketIntent.Kind kind,
    TicketId ticketId,
    IncidentId incidentId,
    Priority priority,
    String team,
    String title,
    int level,
    String reason,
    Instant at,
    @Nullable Recipient recipient) {}
