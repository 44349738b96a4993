package io.diapason.ingest.ledger;

import io.diapason.ingest.admission.Door;
import io.diapason.ingest.stream.LedgerFeed;
import io.diapason.vocabulary.Receipt;

/**
 * Where both sides of a tenant's ledger are found.
 *
 * @param door the live door
 * @param feed the engine's side
 * @param tenant whose ledger
 */
public record Books(Door door, LedgerFeed feed, String tenant) {

  /** Both sides as they stand now. */
  public LedgerStatement statement() {
    return ledger().statement();
  }

  /**
   * Where a receipt stands now. A change is found once the log has it: no engine accounts for it.
   */
  public ReceiptState find(Receipt receipt) {
    return door.gaveChange(receipt)
        ? ReceiptState.FOUND
        : ledger().find(receipt, door.gave(receipt));
  }

  private Ledger ledger() {
    return Ledger.of(tenant, door.totals(tenant), feed);
  }
}
