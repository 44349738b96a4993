package io.diapason.correlation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.DoorCount;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerTotalsTest {

  private static LedgerEntry received(String door, long count, long highest) {
    return new LedgerEntry("t", door, Instant.EPOCH, count, highest, 1, 0, 0, 0);
  }

  @Test
  void countsEachDoorByItself() {
    LedgerTotals totals = LedgerTotals.add(null, received("d-1", 3, 3));
    totals = LedgerTotals.add(totals, received("d-2", 1, 1));
    totals = LedgerTotals.add(totals, received("d-1", 2, 5));

    assertThat(totals.received()).isEqualTo(6);
    assertThat(totals.deduplicated()).isEqualTo(3);
    assertThat(totals.snapshot(Instant.EPOCH).doors())
        .containsExactly(new DoorCount("d-1", 5, 5), new DoorCount("d-2", 1, 1));
  }

  @Test
  void whatIsNotOfReceivingLeavesTheDoorsAlone() {
    LedgerEntry judged = new LedgerEntry("t", "", Instant.EPOCH, 0, 0, 0, 0, 0, 4);

    LedgerTotals totals = LedgerTotals.add(LedgerTotals.add(null, received("d-1", 4, 4)), judged);

    assertThat(totals.inIncident()).isEqualTo(4);
    assertThat(totals.doors()).hasSize(1);
  }

  @Test
  void theRowOfTheHouseKeepsWhatDoorsAnnounced() {
    LedgerEntry tick = new LedgerEntry("", "d-1", Instant.EPOCH, 0, 42, 0, 0, 0, 0);

    LedgerTotals totals = LedgerTotals.add(LedgerTotals.add(null, tick), tick);

    assertThat(totals.snapshot(Instant.EPOCH).doors()).containsExactly(new DoorCount("d-1", 0, 42));
  }
}
