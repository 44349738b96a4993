package io.diapason.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.deploy.bench.SwapRun.Seen;
import io.diapason.deploy.bench.SwapRun.Swapping;
import io.diapason.deploy.bench.SwapRun.Taken;
import io.diapason.deploy.bench.measure.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwapsTest {

  private static final Latencies SOME = new Latencies(10, 0, 20, 30, 40, 50);
  private static final Latencies NONE = new Latencies(0, 0, 0, 0, 0, 0);

  @Test
  void swapsInARhythmThatEndsBeforeTheLoad() {
    assertThat(new SwapWindow.Rhythm(Duration.ofSeconds(15)).moments())
        .containsExactly(
            Duration.ofMillis(1500),
            Duration.ofMillis(4500),
            Duration.ofMillis(7500),
            Duration.ofMillis(10_500));
  }

  @Test
  void saysWhatBecameOfEverything() {
    String text =
        new Swaps(
                List.of(
                    run(Swapping.NONE, NONE, new Seen(3000, 0, 0, 0, 3000, 0)),
                    run(Swapping.KNOWN, SOME, new Seen(3000, 20, 19, 1, 2999, 2))),
                new Swaps.Accounts(600_000, 600_001, 600_001, 0, true),
                900,
                3)
            .section()
            .markdown();

    assertThat(text)
        .contains("| not swapped, round 1 |", "| two that take turns, round 1 |")
        .contains("| 0 of 0 | – |", "| 19 of 20 | 50 ms |")
        .contains("Refused: 4. Taken in: 600,000; accepted by the ledger: 600,001")
        .contains("Of 6,000 new incidents 1 were without")
        .contains("Restarts: 2 of them", "at 3 of 900 looks");
  }

  private static SwapRun run(Swapping swapping, Latencies inForce, Seen seen) {
    return new SwapRun(
        swapping,
        1,
        SOME,
        SOME,
        new Taken(300_000, Map.of("429", 2)),
        SOME,
        SOME,
        SOME,
        inForce,
        seen,
        60);
  }
}
