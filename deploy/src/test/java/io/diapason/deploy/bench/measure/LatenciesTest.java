package io.diapason.deploy.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static final long MILLI = 1_000_000;

  @Test
  void takesTheNearestRankOfUnsortedTimes() {
    long[] nanos = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * MILLI).toArray();

    assertThat(Latencies.of(nanos, 0)).isEqualTo(new Latencies(200, 0, 100, 190, 198, 200));
  }

  @Test
  void oneTimeIsEveryPercentile() {
    assertThat(Latencies.of(new long[] {3 * MILLI}, 1)).isEqualTo(new Latencies(1, 1, 3, 3, 3, 3));
  }

  @Test
  void nothingMeasuredIsZero() {
    assertThat(Latencies.of(new long[0], 0)).isEqualTo(new Latencies(0, 0, 0, 0, 0, 0));
    assertThat(Figure.of(List.of())).isEqualTo(new Figure(0, 0, 0));
  }

  @Test
  void comparesMedians() {
    Figure ours = Figure.of(List.of(90.0, 30.0, 60.0));
    Figure theirs = Figure.of(List.of(20.0, 40.0));

    assertThat(ours).isEqualTo(new Figure(60, 30, 90));
    assertThat(ours.ratioTo(theirs)).isEqualTo(3.0);
    assertThat(ours.ratioTo(Figure.of(List.of()))).isZero();
  }
}
