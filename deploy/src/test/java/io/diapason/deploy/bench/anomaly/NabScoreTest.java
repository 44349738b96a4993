package io.diapason.deploy.bench.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.deploy.bench.anomaly.KnownSeries.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The expected figures were computed by an independent scorer in Python that reproduces the
 * benchmark's published results.
 */
class NabScoreTest {

  private final NabScore score = new NabScore();

  private void add(String name, int size, Window... windows) {
    double[] scores = new double[size];
    for (int index = 3; index < size; index += 7) {
      scores[index] = ((index * 37 + name.length() * size) % 101) / 101.0;
    }
    score.add(
        new KnownSeries(name, "", new long[size], new double[size], List.of(windows)), scores);
  }

  private void addAll() {
    add("a.csv", 200, new Window(60, 79), new Window(150, 159));
    add("b.csv", 120, new Window(20, 31));
    add("z.csv", 100);
  }

  @Test
  void isThatOfTheBenchmark() {
    addAll();
    assertThat(score.best().score()).isCloseTo(63.89033849824791, within(1e-9));
    assertThat(score.best().threshold()).isCloseTo(0.6435643564356436, within(1e-12));
    assertThat(score.at(0.5).score()).isCloseTo(52.89505443379456, within(1e-9));
    assertThat(score.at(0.9).score()).isCloseTo(-8.940584829310948, within(1e-9));
  }

  @Test
  void silenceIsNothingAndTheEarliestAlarmsAreAll() {
    KnownSeries series =
        new KnownSeries("s", "", new long[100], new double[100], List.of(new Window(40, 59)));
    score.add(series, new double[100]);
    assertThat(score.at(0.5).score()).isZero();

    NabScore perfect = new NabScore();
    double[] first = new double[100];
    first[40] = 1;
    perfect.add(series, first);
    assertThat(perfect.at(0.5).score()).isCloseTo(100, within(1e-9));
  }
}
