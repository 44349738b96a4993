package io.diapason.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.admission.DoorTotals;
import io.diapason.ingest.stream.LedgerFeed;
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
        Ledger.of("t", door(10), feed(engine(46, 30, 2, 4, 10, OLD, new DoorCount("d-1", 6, 6))))
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
        Ledger.of("t", door(3), feed(engine(6, 0, 0, 0, 6, new DoorCount("d-1", 6, 6))))
            .statement();

    assertThat(statement.accepted()).isEqualTo(6);
    assertThat(statement.pending()).isZero();
  }

  @Test
  void namesAnEarlierDoorOfWhichSomethingIsMissing() {
    LedgerStatement statement =
        Ledger.of(
                "t",
                door(0),
                feed(
                    engine(39, 0, 0, 0, 39, new DoorCount("d-0", 39, 40)),
                    new DoorCount("d-0", 0, 40)))
            .statement();

    assertThat(statement.gaps()).containsExactly("d-0");
    assertThat(statement.balanced()).isFalse();
  }

  @Test
  void doesNotTakeForAGapWhatTheLiveDoorHasOnItsWay() {
    assertThat(
            Ledger.of(
                    "t",
                    door(9),
                    feed(
                        engine(5, 0, 0, 0, 5, new DoorCount("d-1", 5, 7)),
                        new DoorCount("d-1", 0, 7)))
                .statement()
                .gaps())
        .isEmpty();
  }

  @Test
  void allIsPendingBeforeTheEngineSpeaks() {
    LedgerStatement statement = Ledger.of("t", door(9), tenant -> null).statement();

    assertThat(statement.pending()).isEqualTo(9);
    assertThat(statement.balanced()).isTrue();
  }

  @Test
  void doesNotBalanceWhenSomethingRefusedWasNotKept() {
    Ledger ledger = Ledger.of("t", new DoorTotals("d-1", 0, 2, 1), tenant -> null);

    assertThat(ledger.statement().balanced()).isFalse();
  }

  @Test
  void findsAReceiptOnceTheEngineHasReadPastIt() {
    Ledger ledger =
        Ledger.of("t", door(9), feed(engine(46, 0, 0, 0, 46, OLD, new DoorCount("d-1", 6, 6))));

    assertThat(ledger.find(new Receipt("d-0", 40), false)).isEqualTo(ReceiptState.FOUND);
    assertThat(ledger.find(new Receipt("d-0", 41), false)).isEqualTo(ReceiptState.UNKNOWN);
    assertThat(ledger.find(new Receipt("d-1", 6), true)).isEqualTo(ReceiptState.FOUND);
    assertThat(ledger.find(new Receipt("d-1", 7), true)).isEqualTo(ReceiptState.PENDING);
    assertThat(ledger.find(new Receipt("d-1", 99), false)).isEqualTo(ReceiptState.UNKNOWN);
    assertThat(ledger.find(new Receipt("d-9", 1), false)).isEqualTo(ReceiptState.UNKNOWN);
  }

  @Test
  void doesNotSwearToAReceiptWhileSomethingBeforeItIsMissing() {
    Ledger ledger =
        Ledger.of(
            "t",
            door(9),
            feed(engine(5, 0, 0, 0, 5, new DoorCount("d-1", 5, 7)), new DoorCount("d-1", 0, 6)));

    assertThat(ledger.find(new Receipt("d-1", 3), true)).isEqualTo(ReceiptState.PENDING);
  }

  @Test
  void aNumberThatAnEndedDoorNeverAnnouncedIsNoGap() {
    LedgerStatement statement =
        Ledger.of(
                "t",
                door(0),
                feed(
                    engine(39, 0, 0, 0, 39, new DoorCount("d-0", 39, 41)),
                    new DoorCount("d-0", 0, 38)))
            .statement();

    assertThat(statement.gaps()).isEmpty();
    assertThat(statement.balanced()).isTrue();
  }

  private static LedgerFeed feed(LedgerSnapshot tenant, DoorCount... announced) {
    LedgerSnapshot house = new LedgerSnapshot("", Instant.EPOCH, 0, 0, 0, 0, 0, List.of(announced));
    return name -> name.equals("t") ? tenant : house;
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
