package io.diapason.deploy.bench.correlation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.deploy.bench.correlation.judge.Places.Seat;
import io.diapason.vocabulary.Fingerprint;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final Fingerprint ALERT = Fingerprint.of("t", Map.of("alertname", "A"));

  private final Places places = new Places();

  @Test
  void anEarlierEventStaysWhereItWasWhenItsAlertFiresAgainElsewhere() {
    places.place(ALERT, "first");
    Seat before = seat();
    places.place(ALERT, "second");

    assertThat(places.now(before)).isEqualTo("first");
    assertThat(places.now(seat())).isEqualTo("second");
  }

  @Test
  void anEarlierEventMovesAlongWhenHistoryIsCorrected() {
    places.place(ALERT, "first");
    Seat before = seat();
    places.move(ALERT, "second");

    assertThat(places.now(before)).isEqualTo("second");
  }

  @Test
  void aMergedIncidentIsCarriedOnByTheEldest() {
    places.place(ALERT, "third");
    places.merge("third", "second");
    places.merge("second", "first");

    assertThat(places.now(seat())).isEqualTo("first");
  }

  @Test
  void anAlertThatLeftSitsNowhere() {
    places.place(ALERT, "first");
    Seat before = seat();
    places.leave(ALERT);

    assertThat(places.seat(ALERT)).isNull();
    assertThat(places.now(before)).isEqualTo("first");
  }

  private Seat seat() {
    return Objects.requireNonNull(places.seat(ALERT));
  }
}
