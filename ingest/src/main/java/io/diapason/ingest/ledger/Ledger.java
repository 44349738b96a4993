package io.diapason.ingest.ledger;

import io.diapason.ingest.admission.DoorTotals;
import io.diapason.ingest.stream.LedgerFeed;
import io.diapason.vocabulary.DoorCount;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the door's count and the engine's together: {@code accepted = deduplicated + suppressed +
 * inIncident + pending}, and {@code rejected = deadLettered}.
 *
 * @param door what the live door has done
 * @param engine what the engine last said of the tenant
 * @param house what the engine last said of the house: up to which number each door announced that
 *     everything is durable
 */
public record Ledger(DoorTotals door, LedgerSnapshot engine, LedgerSnapshot house) {

  /** Whose row holds what concerns no tenant alone. */
  static final String HOUSE = "";

  /** Both sides of a tenant; an engine that has said nothing yet has judged nothing yet. */
  public static Ledger of(String tenant, DoorTotals door, LedgerFeed feed) {
    return new Ledger(door, newest(feed, tenant), newest(feed, HOUSE));
  }

  private static LedgerSnapshot newest(LedgerFeed feed, String tenant) {
    LedgerSnapshot newest = feed.newest(tenant);
    return newest == null
        ? new LedgerSnapshot(tenant, Instant.EPOCH, 0, 0, 0, 0, 0, List.of())
        : newest;
  }

  /** The statement of this moment. */
  public LedgerStatement statement() {
    List<LedgerStatement.Line> lines = lines();
    long accepted = lines.stream().mapToLong(LedgerStatement.Line::accepted).sum();
    long repeats = engine.deduplicated() + engine.noted();
    long pending = accepted - repeats - engine.suppressed() - engine.inIncident();
    List<String> gaps =
        lines.stream()
            .filter(line -> !line.live() && line.received() < announced(line.door()))
            .map(LedgerStatement.Line::door)
            .toList();
    return new LedgerStatement(
        accepted,
        repeats,
        engine.noted(),
        engine.suppressed(),
        engine.inIncident(),
        pending,
        door.rejected(),
        door.deadLettered(),
        pending >= 0 && gaps.isEmpty() && door.rejected() == door.deadLettered(),
        gaps,
        lines);
  }

  /**
   * Where an alert's receipt stands.
   *
   * @param given whether the live door gave it
   */
  public ReceiptState find(Receipt receipt, boolean given) {
    DoorCount count = countOf(receipt.door());
    if (receipt.sequence() < 1 || (count == null && !given)) {
      return ReceiptState.UNKNOWN;
    }
    if (count != null && receipt.sequence() <= count.highest()) {
      return count.received() >= announced(count.door())
          ? ReceiptState.FOUND
          : ReceiptState.PENDING;
    }
    return given ? ReceiptState.PENDING : ReceiptState.UNKNOWN;
  }

  /**
   * Up to which number a door said that everything is durable. Numbers beyond it may be missing
   * without loss: a door that ended in the middle had not acknowledged them.
   */
  private long announced(String name) {
    return house.doors().stream()
        .filter(count -> count.door().equals(name))
        .mapToLong(DoorCount::highest)
        .findFirst()
        .orElse(0);
  }

  private @Nullable DoorCount countOf(String name) {
    return engine.doors().stream()
        .filter(count -> count.door().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The live door may be ahead of the engine; of an earlier run the engine's count is all. */
  private List<LedgerStatement.Line> lines() {
    List<LedgerStatement.Line> lines = new ArrayList<>();
    DoorCount live = countOf(door.door());
    for (DoorCount count : engine.doors()) {
      if (!count.equals(live)) {
        lines.add(
            new LedgerStatement.Line(
                count.door(), false, count.received(), count.received(), count.highest()));
      }
    }
    long received = live == null ? 0 : live.received();
    long highest = live == null ? 0 : live.highest();
    lines.add(
        new LedgerStatement.Line(
            door.door(), true, Math.max(door.durable(), received), received, highest));
    return lines;
  }
}
