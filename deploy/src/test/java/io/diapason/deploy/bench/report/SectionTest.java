package io.diapason.deploy.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.deploy.bench.measure.Figure;
import io.diapason.deploy.bench.measure.Latencies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionTest {

  private final Section section =
      new Section(
          "Speed",
          new Table(
              List.of("what", "ours", "theirs"),
              List.of(List.of("alerts/s", "12,000", "9"), List.of("a|b", "1", "10"))),
          List.of("Measured by hand."));

  @Test
  void setsColumnsSideBySide() {
    assertThat(section.text())
        .isEqualTo(
            """
            Speed
              what        ours  theirs
              alerts/s  12,000       9
              a|b            1      10
              Measured by hand.
            """);
  }

  @Test
  void writesMarkdown() {
    assertThat(section.markdown())
        .isEqualTo(
            """
            ## Speed

            | what | ours | theirs |
            |---|---:|---:|
            | alerts/s | 12,000 | 9 |
            | a\\|b | 1 | 10 |

            - Measured by hand.
            """);
  }

  @Test
  void refusesARowOfAnotherWidth() {
    assertThatThrownBy(() -> new Table(List.of("a", "b"), List.of(List.of("only one"))))
        .hasMessage("Expected 2 cells in a row, but got [only one]");
  }

  @Test
  void writesFiguresWithTheirRange() {
    assertThat(Words.of(new Figure(40_000, 38_000, 41_000.4))).isEqualTo("40,000 (38,000–41,000)");
    assertThat(Words.of(new Figure(5, 5, 5))).isEqualTo("5");
    assertThat(Words.ratio(2.345)).isEqualTo("2.35 ×");
    assertThat(Words.refused(Map.of("429", 2))).isEqualTo("{429=2}");
  }

  @Test
  void marksALatencyAsALowerBoundWhenSomethingWasNeverSeen() {
    assertThat(Words.millis(1234.5, new Latencies(9, 1, 0, 0, 0, 0))).isEqualTo("≥ 1,235 ms");
    assertThat(Words.millis(3.25, new Latencies(9, 0, 0, 0, 0, 0)))
        .startsWith("3.")
        .endsWith(" ms");
  }
}
