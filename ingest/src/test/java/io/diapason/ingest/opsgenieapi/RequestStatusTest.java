package io.diapason.ingest.opsgenieapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.ledger.ReceiptState;
import io.diapason.ingest.source.opsgenie.AlertAction;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestStatusTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Fingerprint ALERT = Fingerprint.of("default", Map.of("alias", "a"));

  private static RequestId id(AlertAction action) {
    return new RequestId(new Receipt("d-mf3k9x2a", 42), action, ALERT, NOON);
  }

  @Test
  void anIdReadsBack() {
    for (AlertAction action : AlertAction.values()) {
      assertThat(RequestId.parse(id(action).toString())).contains(id(action));
    }
    assertThat(AlertId.parse(AlertId.of(ALERT))).contains(ALERT);
    assertThat(AlertId.tiny(ALERT)).matches("\\d{1,15}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a.b.c.d", "d-1.close.x.1", "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"})
  void otherTextsAreNoIds(String text) {
    assertThat(RequestId.parse(text)).isEmpty();
  }

  @Test
  void anAlertThatNeverShowedUpWasNotClosed() {
    Instant later = NOON.plusSeconds(120);

    assertThat(RequestStatus.of(id(AlertAction.CLOSE), ReceiptState.FOUND, null, later))
        .containsEntry("success", false)
        .containsEntry("status", "There is no open alert");
    assertThat(RequestStatus.of(id(AlertAction.CLOSE), ReceiptState.FOUND, null, NOON))
        .containsEntry("success", true);
    assertThat(RequestStatus.of(id(AlertAction.CREATE), ReceiptState.FOUND, null, later))
        .containsEntry("success", true)
        .containsEntry("status", "Created alert")
        .containsEntry("alertId", AlertId.of(ALERT));
  }
}
