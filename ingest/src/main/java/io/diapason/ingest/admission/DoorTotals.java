package io.diapason.ingest.admission;

/**
 * What one run of a door has done, for one tenant.
 *
 * @param door the name of the run
 * @param durable alert events that the log has
 * @param rejected inputs refused
 * @param deadLettered refused inputs that the log has
 */
public record DoorTotals(String door, long durable, long rejected, long deadLettered) {}
