package io.diapason.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.admission.DoorTotals;
import io.diapason.vocabulary.DoorCount;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final DoorCount OLD = new DoorCount("d-0", 40, 40);

  @Test
  void balancesWithWhatIsOnItsWayPending() {
    LedgerStatement statement =
        Ledger.of("t", door(10), engine(46, 30, 2, 4, 10, OLD, new DoorCount("d-1", 6, 6)))
            .statement();

    assertThat(statement.accepted()).isEqualTo(50);
    assertThat(statement.deduplicated()).isEqualTo(32);
    assertThat(statement.pending()).isEqualTo(4);
    assertThat(statement.balanced()).isTrue();
    assertThat(statement.doors()).hasSize(2);
  }

  @Test
  void believesTheEngineWhenItHasReadMoreThanWasAcknowledged() {
    LedgerStatement statement =
        Ledger.of("t", door(3), engine(6, 0, 0, 0, 6, new DoorCount("d-1", 6, 6))).statement();

    assertThat(statement.accepted()).isEqualTo(6);
    assertThat(statement.pending()).isZero();
  }

  @Test
  void namesAnEarlierDoorOfWhichSomethingIsMissing() {
    LedgerStatement statement =
        Ledger.of("t", door(0), engine(39, 0, 0, 0, 39, new DoorCount("d-0", 39, 40))).statement();

    assertThat(statement.gaps()).containsExactly("d-0");
    assertThat(statement.balanced()).isFalse();
  }

  @Test
  void doesNotTakeForAGapWhatTheLiveDoorHasOnItsWay() {
    assertThat(
            Ledger.of("t", door(9), engine(5, 0, 0, 0, 5, new DoorCount("d-1", 5, 7)))
                .statement()
                .gaps())
        .isEmpty();
  }

  @Test
  void allIsPendingBeforeTheEngineSpeaks() {
    LedgerStatement statement = Ledger.of("t", door(9), null).statement();

    assertThat(statement.pending()).isEqualTo(9);
    assertThat(statement.balanced()).isTrue();
  }

  @Test
  void doesNotBalanceWhenSomethingRefusedWasNotKept() {
    Ledger ledger = Ledger.of("t", new DoorTotals("d-1", 0, 2, 1), null);

    assertThat(ledger.statement().balanced()).isFalse();
  }

  @Test
  void findsAReceiptOnceTheEngineHasReadPastIt() {
    Ledger ledger =
        Ledger.of("t", door(9), engine(46, 0, 0, 0, 46, OLD, new DoorCount("d-1", 6, 6)));

    assertThat(ledger.find(new Receipt("d-0", 40), false)).isEqualTo(ReceiptState.FOUND);
    assertThat(ledger.find(new Receipt("d-0", 41), false)).isEqualTo(ReceiptState.UNKNOWN);
    assertThat(ledger.find(new Receipt("d-1", 6), true)).isEqualTo(ReceiptState.FOUND);
    assertThat(ledger.find(new Receipt("d-1", 7), true)).isEqualTo(ReceiptState.PENDING);
    assertThat(ledger.find(new Receipt("d-1", 99), false)).isEqualTo(ReceiptState.UNKNOWN);
    assertThat(ledger.find(new Receipt("d-9", 1), false)).isEqualTo(ReceiptState.UNKNOWN);
  }

  @Test
  void doesNotSwearToAReceiptWhileSomethingBeforeItIsMissing() {
    Ledger ledger = Ledger.of("t", door(9), engine(5, 0, 0, 0, 5, new DoorCount("d-1", 5, 7)));

    assertThat(ledger.find(new Receipt("d-1", 3), true)).isEqualTo(ReceiptState.PENDING);
  }

  private static DoorTotals door(long durable) {
    return new DoorTotals("d-1", durable, 0, 0);
  }

  private static LedgerSnapshot engine(
      long received, long repeats, long noted, long quiet, long inIncident, DoorCount... doors) {
    return new LedgerSnapshot(
        "t", Instant.EPOCH, received, repeats, noted, quiet, inIncident, List.of(doors));
  }
}
