package io.diapason.ticketing.view;

/**
 * How much there is of a tenant. Merged incidents count with their elders.
 *
 * @param incidents all incidents
 * @param openIncidents those that are not closed
 * @param alerts the members of all incidents
 * @param openAlerts those that still hold
 */
public record Totals(long incidents, long openIncidents, long alerts, long openAlerts) {}
