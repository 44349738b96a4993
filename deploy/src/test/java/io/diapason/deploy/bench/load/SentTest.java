package io.diapason.deploy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.measure.Schedule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentTest {

  private static final long BEGIN = 1_000_000_000_000L;
  private static final long MILLI = 1_000_000;

  @Test
  void countsWhatWasNotTakenByStatus() {
    Sent sent = new Sent(5, BEGIN);
    sent.answer(0, 200, BEGIN + 1);
    sent.answer(1, 429, BEGIN + 2);
    sent.answer(2, 429, BEGIN + 3);
    sent.lost(3, BEGIN + 4);
    sent.finish(BEGIN + 2_000 * MILLI);

    assertThat(sent.taken()).isEqualTo(1);
    assertThat(sent.refused())
        .isEqualTo(Map.of("429", 2, "connection lost", 1, "not sent in time", 1));
    assertThat(sent.seconds()).isEqualTo(2.0);
  }

  @Test
  void countsLatencyFromWhenARequestWasDue() {
    Sent sent = new Sent(3, BEGIN);
    // One a second; a stall of the server held the second and the third up.
    sent.answer(0, 200, BEGIN + 2_500 * MILLI);
    sent.answer(1, 200, BEGIN + 2_600 * MILLI);
    sent.answer(2, 503, BEGIN + 2_700 * MILLI);

    Latencies answered = sent.latencies(Schedule.perSecond(1));

    assertThat(answered).isEqualTo(new Latencies(2, 0, 1600, 2500, 2500, 2500));
  }

  @Test
  void countsFromDueToFirstSeen() {
    Sent sent = new Sent(2, BEGIN);
    sent.answer(0, 200, BEGIN + 1);
    sent.answer(1, 200, BEGIN + 1);
    Arrivals arrivals = new Arrivals();
    arrivals.seen(BenchAlerts.name("A", 0), BEGIN + 40 * MILLI);
    arrivals.seen(BenchAlerts.name("A", 0), BEGIN + 900 * MILLI);
    arrivals.seen(BenchAlerts.name("A", 1), BEGIN + 1_010 * MILLI);

    assertThat(arrivals.latencies("A", sent, Schedule.perSecond(1)))
        .isEqualTo(new Latencies(2, 0, 10, 40, 40, 40));
  }

  @Test
  void whatWasNeverSeenIsCounted() {
    Sent sent = new Sent(1, BEGIN);
    sent.answer(0, 200, BEGIN + 1);

    assertThat(new Arrivals().latencies("A", sent, Schedule.atOnce()).unseen()).isEqualTo(1);
  }
}
