package io.diapason.deploy.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {

  /** As a Linux 6.1 kernel showed a JVM. */
  private static final String JVM =
      "4711 (java) S 4700 4711 4700 0 -1 1077936128 180231 5 12 0 2250 310 7 3 20 0 95 0 8412345"
          + " 5368709120 160000 18446744073709551615 1 1 0 0 0 0 0 0 2 0 0 0 17 1 0 0 0 0 0";

  /** A name may hold blanks and parentheses. */
  private static final String ODD =
      "4712 (a) b (c) R 4711 4711 4700 0 -1 4194304 10 0 0 0 100 20 0 0 20 0 1 0 8412400 1 1 1";

  @Test
  void readsTheTimesOfAProcessAndOfItsEndedChildren() {
    assertThat(ProcStat.parse(JVM)).isEqualTo(new ProcStat(4711, 4700, 2250 + 310 + 7 + 3));
  }

  @Test
  void readsPastANameWithBlanksAndParentheses() {
    assertThat(ProcStat.parse(ODD)).isEqualTo(new ProcStat(4712, 4711, 120));
  }

  @Test
  void saysWhatItExpectedOfALineThatIsNone() {
    assertThatThrownBy(() -> ProcStat.parse("nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected a line of /proc/<pid>/stat, but got 'nothing'");
  }

  @Test
  void addsUpAProcessWithAllBelowItAndNothingBesides() {
    List<ProcStat> all =
        List.of(
            new ProcStat(30, 20, 400),
            new ProcStat(10, 1, 100),
            new ProcStat(20, 10, 200),
            new ProcStat(1, 0, 5_000),
            new ProcStat(11, 1, 9_000));

    assertThat(ProcessTree.cpuSeconds(all, 10)).isEqualTo(7.0);
    assertThat(ProcessTree.cpuSeconds(all, 99)).isZero();
  }
}
