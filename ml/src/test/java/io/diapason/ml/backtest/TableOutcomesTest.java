package io.diapason.ml.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.RowShape;
import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableOutcomesTest {

  private static final TableTask TASK =
      new TableTask(
          Question.TEAM,
          "team",
          List.of(),
          "",
          new RowShape(List.of(), List.of("caller"), List.of(), "opened"));
  private static final List<String> KNOWN = List.of("resolved", "closed");

  @Test
  void theFirstReadableColumnSaysWhenTheAnswerWasKnown() {
    TableOutcomes read =
        read(
            List.of(
                row("2026-03-03T00:00", "?", "2026-03-09T00:00"),
                row("2026-03-02T00:00", "2026-03-02T08:00", "2026-03-07T00:00"),
                row("2026-03-04T00:00", "", "some day")));

    assertThat(read.outcomes())
        .extracting(Outcome::answeredAt)
        .containsExactly(
            Instant.parse("2026-03-02T08:00:00Z"),
            Instant.parse("2026-03-09T00:00:00Z"),
            Outcome.NEVER);
    assertThat(read.undated()).isZero();
  }

  @Test
  void rowsThatDoNotSayWhenTheyOpenedAreCountedAndLeftOut() {
    TableOutcomes read =
        read(
            List.of(
                row("", "2026-03-02T08:00", ""), row("2026-03-02T00:00", "2026-03-02T08:00", "")));

    assertThat(read.outcomes()).hasSize(1);
    assertThat(read.undated()).isEqualTo(1);
    assertThat(read.and(read).undated()).isEqualTo(2);
    assertThat(read.and(read).outcomes()).hasSize(2);
  }

  private static TableOutcomes read(List<Map<String, String>> rows) {
    return TableOutcomes.of(new Table(List.of(), rows, List.of()), TASK, KNOWN);
  }

  private static Map<String, String> row(String opened, String resolved, String closed) {
    return Map.of(
        "opened", opened, "resolved", resolved, "closed", closed, "team", "net", "caller", "c1");
  }
}
