package io.diapason.ticketing.desk;

import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.metrics.TicketingMetrics;
import java.time.InstantSource;

/**
 * What the desk needs of the world beside its store.
 *
 * @param clock what time it is
 * @param announcer who is told of what can be seen
 * @param metrics what is counted
 * @param audit where it is kept what people did
 */
public record DeskEnds(
    InstantSource clock, Announcer announcer, TicketingMetrics metrics, AuditLog audit) {}
