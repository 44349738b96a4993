package io.diapason.correlation.ledger;

import java.time.Instant;

/**
 * What became of some events of one door, counted together.
 *
 * @param tenant whose events
 * @param door the door that took them; empty when the count is not of receiving
 * @param at the newest stream's time among them
 * @param received how many were read from the log
 * @param highest the highest number among the received
 * @param deduplicated how many repeated what was known
 * @param noted how many spoke of an alert that nobody knows
 * @param suppressed how many a rule kept quiet
 * @param inIncident how many opened, changed or resolved a member of an incident
 */
public record LedgerEntry(
    String tenant,
    String door,
    Instant at,
    long received,
    long highest,
    long deduplicated,
    long noted,
    long suppressed,
    long inIncident) {

  /** Both together; they are of one tenant and one door. */
  public LedgerEntry plus(LedgerEntry other) {
    return new LedgerEntry(
        tenant,
        door,
        other.at.isAfter(at) ? other.at : at,
        received + other.received,
        Math.max(highest, other.highest),
        deduplicated + other.deduplicated,
        noted + other.noted,
        suppressed + other.suppressed,
        inIncident + other.inIncident);
  }
}
