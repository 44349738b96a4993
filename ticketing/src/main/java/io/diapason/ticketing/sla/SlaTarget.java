package io.diapason.ticketing.sla;

import io.diapason.ticketing.calendar.BusinessCalendar;

/**
 * How long tickets of one kind may take.
 *
 * @param id unique among the targets
 * @param scope which tickets
 * @param allowance how long
 * @param calendar in whose open time
 */
public record SlaTarget(
    String id, TargetScope scope, Allowance allowance, BusinessCalendar calendar) {}
