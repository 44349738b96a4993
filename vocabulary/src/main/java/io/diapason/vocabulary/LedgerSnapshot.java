package io.diapason.vocabulary;

import java.time.Instant;
import java.util.List;

/**
 * The engine's side of the ledger: what became of every accepted event that it has read, in totals
 * since the log began. {@code received = deduplicated + noted + suppressed + inIncident +} what is
 * still on its way.
 *
 * @param tenant whose events
 * @param at the stream's time of these totals
 * @param received events read from the log
 * @param deduplicated repeats of an alert that was known already
 * @param noted resolves and acknowledges of alerts that nobody knew; taken, and nothing to do
 * @param suppressed kept quiet by a rule
 * @param inIncident events that opened, changed or resolved a member of an incident
 * @param doors the same count by door, to find gaps
 */
public record LedgerSnapshot(
    String tenant,
    Instant at,
    long received,
    long deduplicated,
    long noted,
    long suppressed,
    long inIncident,
    List<DoorCount> doors) {

  public LedgerSnapshot {
    doors = doors == null ? List.of() : doors;
  }
}
