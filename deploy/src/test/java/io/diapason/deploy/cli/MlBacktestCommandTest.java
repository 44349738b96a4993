package io.diapason.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlBacktestCommandTest {

  private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-03-02T00:00");
  private static final String PLAN =
      """
      question: team
      train: past.csv
      test: later.csv
      label: team
      human: first
      time: opened
      known: [resolved]
      categories: [service]
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void tables() throws IOException {
    Files.writeString(folder.resolve("past.csv"), weeks(0, 4));
    Files.writeString(folder.resolve("later.csv"), weeks(4, 5));
  }

  @Test
  void walksThroughTheWeeksAndShowsThem() throws IOException {
    Path report = folder.resolve("report");

    assertThat(backtest(PLAN, "--out", report.toString())).as(err.toString()).isZero();

    // People begin with the desk; whose it is goes by the service, as the model finds in a week.
    assertThat(out.toString())
        .containsPattern("2026-03-02 +140 +\\(0\\.0000\\) +- +- +- +0\\.0000 .*first week")
        .containsPattern("2026-03-09 +140 +\\(0\\.0000\\) +1\\.0000 +1\\.0000 .*won on 140 answers")
        .containsPattern("2026-03-16 +140 +1\\.0000 .*refused on 140 answers: Expected")
        .contains("A candidate won 1 of 3 weeks in which there was one.")
        .doesNotContain("2026-03-30");
    assertThat(report.resolve("report.html"))
        .content()
        .contains("<title>Backtest</title>", "\"won\":1", "\"begins\":\"2026-03-09\"")
        .doesNotContain("@CONTENT@");
    assertThat(report.resolve("backtest.json")).content().contains("\"neverKnown\" : 0");
  }

  @Test
  void theSameTablesAndSeedGiveTheSameReport() throws IOException {
    backtest(PLAN, "--out", folder.resolve("one").toString());
    backtest(PLAN, "--out", folder.resolve("other").toString());

    assertThat(folder.resolve("one/report.html"))
        .hasSameTextualContentAs(folder.resolve("other/report.html"));
  }

  @Test
  void goesOnThroughTheTestOnlyWhenAsked() throws IOException {
    assertThat(backtest(PLAN, "--with-test")).isZero();
    assertThat(out.toString()).contains("2026-03-30", "1 of 4 weeks");
  }

  @Test
  void refusesAPlanThatDoesNotSayWhenAnswersWereKnown() throws IOException {
    assertThat(backtest(PLAN.replace("known: [resolved]\n", ""))).isEqualTo(1);
    assertThat(err.toString()).contains("Expected the key 'known' in the plan");
  }

  @Test
  void refusesWhatCannotBeWalkedThrough() throws IOException {
    assertThat(backtest(PLAN.replace("[resolved]", "[solved]"))).isEqualTo(1);
    assertThat(err.toString()).contains("Expected a column 'solved'");
    assertThat(backtest(PLAN.replace("[service]", "[service, resolved]"))).isEqualTo(1);
    assertThat(err.toString()).contains("Expected 'resolved' not to be among the inputs");
    assertThat(backtest("question: team\nhistory: history.jsonl\n")).isEqualTo(1);
    assertThat(err.toString()).contains("Expected a plan that learns from a table");
    assertThat(backtest(PLAN.replace("test: later.csv\n", ""), "--with-test")).isEqualTo(1);
    assertThat(err.toString()).contains("Expected the key 'test'");
  }

  private int backtest(String plan, String... more) throws IOException {
    Path file = folder.resolve("plan.yaml");
    Files.writeString(file, plan);
    String[] arguments = new String[3 + more.length];
    arguments[0] = "ml";
    arguments[1] = "backtest";
    arguments[2] = file.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  /** Twenty incidents a day, each solved in an hour by the team of its service. */
  private static String weeks(int from, int to) {
    StringBuilder csv = new StringBuilder("opened,resolved,service,first,team\n");
    for (int day = 7 * from; day < 7 * to; day++) {
      for (int at = 0; at < 20; at++) {
        LocalDateTime opened = BEGIN.plusDays(day).plus(Duration.ofMinutes(70L * at));
        int team = (at + day) % 3;
        csv.append("%s,%s,s%d,desk,team-%d\n".formatted(opened, opened.plusHours(1), team, team));
      }
    }
    return csv.toString();
  }
}
