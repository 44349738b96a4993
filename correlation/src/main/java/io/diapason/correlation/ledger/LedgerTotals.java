package io.diapason.correlation.ledger;

import io.diapason.vocabulary.DoorCount;
import io.diapason.vocabulary.LedgerSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The engine's side of a tenant's ledger since the log began.
 *
 * @param tenant whose events
 * @param received read from the log
 * @param deduplicated repeats
 * @param noted nothing to do
 * @param suppressed kept quiet
 * @param inIncident became part of an incident
 * @param doors what was received, by door
 */
public record LedgerTotals(
    String tenant,
    long received,
    long deduplicated,
    long noted,
    long suppressed,
    long inIncident,
    Map<String, DoorCount> doors) {

  public LedgerTotals {
    doors = doors == null ? Map.of() : doors;
  }

  /** The totals with one entry more; before the first entry there are none. */
  public static LedgerTotals add(@Nullable LedgerTotals before, LedgerEntry entry) {
    LedgerTotals totals =
        before == null ? new LedgerTotals(entry.tenant(), 0, 0, 0, 0, 0, Map.of()) : before;
    return new LedgerTotals(
        totals.tenant,
        totals.received + entry.received(),
        totals.deduplicated + entry.deduplicated(),
        totals.noted + entry.noted(),
        totals.suppressed + entry.suppressed(),
        totals.inIncident + entry.inIncident(),
        entry.door().isEmpty() ? totals.doors : count(totals.doors, entry));
  }

  private static Map<String, DoorCount> count(Map<String, DoorCount> doors, LedgerEntry entry) {
    Map<String, DoorCount> next = new TreeMap<>(doors);
    next.merge(
        entry.door(),
        new DoorCount(entry.door(), entry.received(), entry.highest()),
        (one, other) ->
            new DoorCount(
                one.door(),
                one.received() + other.received(),
                Math.max(one.highest(), other.highest())));
    return next;
  }

  /** These totals in the words of the stream. */
  public LedgerSnapshot snapshot(Instant at) {
    return new LedgerSnapshot(
        tenant,
        at,
        received,
        deduplicated,
        noted,
        suppressed,
        inIncident,
        List.copyOf(new TreeMap<>(doors).values()));
  }
}
