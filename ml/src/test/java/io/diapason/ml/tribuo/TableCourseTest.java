package io.diapason.ml.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.RowFeatures;
import io.diapason.ml.feature.RowShape;
import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.Scorecard;
import io.diapason.ml.training.Scored;
import io.diapason.ml.training.TableCourse;
import io.diapason.ml.training.TableLessons;
import io.diapason.ml.training.TrainingOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCourseTest {

  private static final RowShape SHAPE =
      new RowShape(
          List.of("text"), List.of("caller"), List.of(List.of("caller", "site")), "opened");
  private static final TableTask TASK =
      new TableTask(Question.TEAM, "team", List.of(), "first", SHAPE);
  private static final List<String> WORDS = List.of("disk", "login", "invoice");
  private static final Table TABLE = table(900, 1);

  @Test
  void learnsWhatTheWordsSayAndKeepsItsWord() {
    List<Scored> scored = scored(trained(TABLE, TASK), table(300, 2));

    Scorecard score = Scorecard.of(scored);

    // One row in ten says nothing of its team.
    assertThat(score.top1()).isGreaterThan(0.85).isGreaterThan(score.majority() + 0.3);
    assertThat(score.calibrationError()).isLessThan(0.08);
    assertThat(score.top3()).isEqualTo(1);
  }

  @Test
  void theSameTableAndSeedGiveTheSameBytes() {
    assertThat(trained(TABLE, TASK)).isEqualTo(trained(TABLE, TASK));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void soDoesAnyNumberOfThreads(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    StoredModel learnt =
        pool.submit(() -> trained(TABLE, TASK)).get(60, java.util.concurrent.TimeUnit.SECONDS);
    pool.shutdown();

    assertThat(learnt).isEqualTo(trained(TABLE, TASK));
  }

  @Test
  void whatIsReadBackAnswersAsBefore() {
    StoredModel stored = trained(TABLE, TASK);
    Scored one = scored(stored, table(5, 3)).get(0);
    Scored again = scored(stored, table(5, 3)).get(0);

    assertThat(again).isEqualTo(one);
    assertThat(stored.card().task()).isEqualTo(TASK);
    assertThat(stored.card().provenance()).contains("LibLinear");
    assertThat(one.prediction().probabilities().values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void refusesTooFewRowsAndOneAnswer() {
    assertThat(outcome(table(20, 1), TASK))
        .isEqualTo(
            new TrainingOutcome.Refused(
                "Expected 100 rows or more with an answer, but there are 20"));
    List<Map<String, String>> same =
        TABLE.rows().stream().map(row -> Map.of("text", row.get("text"), "team", "net")).toList();
    assertThat(outcome(new Table(TABLE.columns(), same, List.of()), TASK))
        .isInstanceOf(TrainingOutcome.Refused.class);
  }

  @Test
  void refusesTheOutcomeAmongTheInputs() {
    TableTask leaking =
        new TableTask(
            Question.TEAM, "team", List.of(), "", new RowShape(List.of("team"), null, null, null));

    assertThat(leaking.problems(TABLE.columns())).singleElement().asString().contains("label");
    assertThat(TASK.problems(List.of("text", "team"))).isNotEmpty();
  }

  @Test
  void whatAColumnNotNamedSaysChangesNothing() {
    Model model = StoredModels.read(trained(TABLE, TASK));
    Map<String, String> row = TABLE.rows().get(0);
    Map<String, String> told = new java.util.HashMap<>(row);
    told.put("team", "told");
    told.put("solved_by", "somebody");

    assertThat(model.predict(TableLessons.of(told, TASK).features()))
        .isEqualTo(model.predict(TableLessons.of(row, TASK).features()));
  }

  @Test
  void answersOrAbstainsOnPoison() {
    Model model = StoredModels.read(trained(TABLE, TASK));
    Random random = new Random(5);
    List<String> texts =
        new ArrayList<>(List.of("", "qwxz", "disk ".repeat(200_000), "\u0000\uD83D"));
    for (int at = 0; at < 200; at++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      texts.add(new String(noise, java.nio.charset.StandardCharsets.UTF_16));
    }

    for (String text : texts) {
      Prediction said =
          model.predict(
              RowFeatures.of(SHAPE, Map.of("text", text, "opened", "never"), Instant.EPOCH));
      assertThat(said.probability()).isBetween(0.0, 1.0);
    }
    assertThat(model.predict(new java.util.TreeMap<>(Map.of("word=disk", Double.NaN))).label())
        .isEmpty();
  }

  @Test
  void aFloodOfLabelsIsLeftOut() {
    List<Map<String, String>> rows = new ArrayList<>(TABLE.rows());
    for (int at = 0; at < 500; at++) {
      rows.add(Map.of("text", "disk", "team", "flood-" + at));
    }

    assertThat(trained(new Table(TABLE.columns(), rows, List.of()), TASK).card().labels())
        .containsExactly("disk", "invoice", "login");
  }

  @Test
  void yesAndNoKeepTheOrderOfTheRows() {
    TableTask asked = new TableTask(Question.BREACH, "team", List.of("disk"), "", SHAPE);

    Scorecard score = Scorecard.of(scored(trained(TABLE, asked), table(300, 2), asked));

    assertThat(score.areaUnderCurve()).isGreaterThan(0.9);
    assertThat(score.averagePrecision()).isGreaterThan(score.positives() + 0.3);
  }

  @Test
  void newerRowsCountMore() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int at = 0; at < 400; at++) {
      String team = at < 200 ? "old" : "new";
      rows.add(row("disk", at % 3 == 0 ? "other" : team, at));
    }
    Table moved = new Table(TABLE.columns(), rows, List.of());
    MarginConfig recent = new MarginConfig(MarginConfig.Kind.MARGIN, 0.2, 1, 2, 20);

    TrainingOutcome learnt =
        new TableCourse(new MarginLearner())
            .train(TableLessons.of(moved, TASK), TASK, recent, progress -> {});

    StoredModel model = ((TrainingOutcome.Trained) learnt).model();
    assertThat(scored(model, new Table(TABLE.columns(), rows.subList(399, 400), List.of())))
        .allMatch(one -> one.prediction().label().equals("new"));
  }

  private static Table table(int count, long seed) {
    Random random = new Random(seed);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      String team = WORDS.get(random.nextInt(WORDS.size()));
      String said = random.nextInt(10) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : team;
      rows.add(row("please help with " + said + " number " + at % 7, team, at));
    }
    Collections.shuffle(rows, random);
    return new Table(List.of("text", "caller", "site", "opened", "first", "team"), rows, List.of());
  }

  private static Map<String, String> row(String text, String team, int at) {
    return Map.of(
        "text",
        text,
        "caller",
        "c" + at % 5,
        "site",
        "s" + at % 2,
        "first",
        "login",
        "team",
        team,
        "opened",
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * at * 6).toString());
  }

  private static TrainingOutcome outcome(Table table, TableTask task) {
    return new TableCourse(new MarginLearner())
        .train(TableLessons.of(table, task), task, MarginConfig.defaults(), progress -> {});
  }

  private static StoredModel trained(Table table, TableTask task) {
    return ((TrainingOutcome.Trained) outcome(table, task)).model();
  }

  private static List<Scored> scored(StoredModel stored, Table table) {
    return scored(stored, table, TASK);
  }

  private static List<Scored> scored(StoredModel stored, Table table, TableTask task) {
    return Scored.all(TableLessons.of(table, task), StoredModels.read(stored));
  }
}
