package io.diapason.ml.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.ml.backtest.CandidateTrainer.Attempt;
import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class BacktestTest {

  /** A Monday. */
  private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int ROWS = 100;

  /** What each training was given, in their order. */
  private final List<List<Lesson>> taught = new ArrayList<>();

  @Test
  void aWeekIsAnsweredBeforeItIsLearntFrom() {
    walk(weeks(4, week -> "team-" + week), this::newestLabel);

    assertThat(taught).extracting(List::size).containsExactly(100, 200, 300, 400);
    for (int week = 0; week < taught.size(); week++) {
      Instant end = BEGIN.plus(WEEK.multipliedBy(week + 1L));
      assertThat(taught.get(week)).allMatch(lesson -> lesson.at().isBefore(end));
    }
  }

  @Test
  void anAnswerIsLearntFromOnlyOnceItIsKnown() {
    List<Outcome> outcomes = weeks(3, week -> "net");
    Outcome late = outcomes.get(5);
    outcomes.set(5, new Outcome(late.lesson(), BEGIN.plus(WEEK.multipliedBy(2))));
    outcomes.set(6, new Outcome(outcomes.get(6).lesson(), Outcome.NEVER));

    BacktestReport report = walk(outcomes, this::newestLabel);

    assertThat(taught).extracting(List::size).containsExactly(98, 198, 299);
    assertThat(report.weeks()).extracting(Week::answers).containsExactly(98, 100, 101);
    assertThat(report.weeks()).extracting(Week::rows).containsExactly(100, 100, 100);
    assertThat(report.neverKnown()).isEqualTo(1);
  }

  @Test
  void aBetterCandidateTakesOverAndAWorseOneIsRefused() {
    // The people's first answer is "desk", always; what is true moves once and stays.
    List<Outcome> outcomes = weeks(6, week -> week < 3 ? "net" : "db");

    BacktestReport report = walk(outcomes, lessons -> broken(taught.size() == 4, lessons));

    // Trained on "net" alone and better than people: from the third week on it answers.
    assertThat(report.weeks().get(0).verdict().objections())
        .containsExactly("Expected a candidate, but this is the first week");
    assertThat(report.weeks().get(1).verdict().won()).isTrue();
    assertThat(report.weeks().get(1).verdict().standing()).isEmpty();
    assertThat(scores(report, 2).standing()).isEqualTo(1);
    // The world has moved: it was right until then, and no candidate knew better.
    assertThat(scores(report, 3).standing()).isZero();
    // The fourth training was broken: it is refused with a reason, and the old one stays.
    assertThat(report.weeks().get(4).verdict().won()).isFalse();
    assertThat(report.weeks().get(4).verdict().objections())
        .anyMatch(why -> why.contains("to be right more often for certain"));
    assertThat(report.weeks().get(5).live()).isEqualTo(report.weeks().get(2).live());
    assertThat(report.weeks().get(5).verdict().won()).isTrue();
    assertThat(report.won()).isEqualTo(2);
    assertThat(report.compared()).isEqualTo(5);
  }

  @Test
  void theTotalIsThatOfAllWeeksWithAFirstModel() {
    BacktestReport report = walk(weeks(4, week -> week < 2 ? "net" : "db"), this::newestLabel);

    // The second week is right by the first model, not by people; then all but the newest are wrong
    // until the gate has seen the third week.
    BacktestReport.Total total = report.total();
    assertThat(total).isNotNull();
    assertThat(total.rows()).isEqualTo(3 * ROWS);
    assertThat(total.scores().first()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(total.scores().newest()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(total.scores().standing()).isZero();
    assertThat(total.scores().human()).isZero();
    assertThat(total.standingOverFirst().difference()).isCloseTo(-1 / 3.0, within(1e-12));
    assertThat(report.baseline()).isEqualTo("first human answer");
  }

  @Test
  void withoutATrainedModelTheBaselineStandsAndItSaysWhy() {
    BacktestReport report =
        walk(weeks(2, week -> "net"), lessons -> Attempt.refused("Expected more, but got few"));

    assertThat(report.total()).isNull();
    assertThat(report.won()).isZero();
    assertThat(report.weeks().get(1).verdict().objections())
        .containsExactly("Expected more, but got few");
    assertThat(report.weeks().get(1).live()).isEmpty();
  }

  @Test
  void aWeekWithoutRowsIsThereAndTeachesNothing() {
    List<Outcome> outcomes = weeks(4, week -> "net");
    outcomes.removeIf(one -> weekOf(one.lesson()) == 1);

    BacktestReport report = walk(outcomes, this::newestLabel);

    assertThat(report.weeks()).hasSize(4);
    assertThat(report.weeks().get(1).scores()).isNull();
    assertThat(report.weeks().get(1).verdict().objections())
        .anyMatch(why -> why.startsWith("Expected 50 rows or more"));
    assertThat(taught).extracting(List::size).containsExactly(100, 200, 300);
  }

  @Test
  void aRareYesIsJudgedByItsRanking() {
    List<Outcome> outcomes =
        weeks(3, week -> TableTask.NO).stream()
            .map(one -> weekOf(one.lesson()) >= 0 && isTenth(one) ? yes(one) : one)
            .toList();
    Model knowsTheTenth = features -> likely(features.containsKey("x=0") ? 0.95 : 0.02);

    BacktestReport report =
        new Backtest(
                lessons -> Attempt.trained(new Candidate("ranking", knowsTheTenth)),
                Measure.AVERAGE_PRECISION)
            .over(outcomes, week -> {});

    // Always "no" is right on nine of ten; a guess finds yes as often as it is there.
    assertThat(scores(report, 1).standing()).isCloseTo(0.1, within(1e-12));
    assertThat(report.weeks().get(1).verdict().won()).isTrue();
    assertThat(scores(report, 2).standing()).isEqualTo(1);
  }

  @Test
  void rowsThatReachOverAgesAreRefused() {
    List<Outcome> outcomes = weeks(1, week -> "net");
    outcomes.add(outcome(Instant.parse("2046-03-02T00:00:00Z"), 0, "net"));

    assertThat(Backtest.refusal(outcomes)).get().asString().contains("within 520 weeks");
    assertThat(Backtest.refusal(List.of())).get().asString().contains("there are none");
    assertThat(Backtest.refusal(weeks(2, week -> "net"))).isEmpty();
  }

  private BacktestReport walk(List<Outcome> outcomes, CandidateTrainer trainer) {
    List<Week> told = new ArrayList<>();
    CandidateTrainer noting =
        lessons -> {
          taught.add(lessons);
          return trainer.train(lessons);
        };
    BacktestReport report = new Backtest(noting, Measure.TOP_1).over(outcomes, told::add);
    assertThat(report.weeks()).isEqualTo(told);
    return report;
  }

  /** Learns nothing but what was answered last. */
  private Attempt newestLabel(List<Lesson> lessons) {
    return answering(lessons.get(lessons.size() - 1).label());
  }

  private Attempt broken(boolean isBroken, List<Lesson> lessons) {
    return isBroken ? answering("nobody") : newestLabel(lessons);
  }

  private static Attempt answering(String label) {
    Prediction said = new Prediction(label, 1, new TreeMap<>(Map.of(label, 1.0)), 1, List.of());
    return Attempt.trained(new Candidate("always " + label, features -> said));
  }

  private static Prediction likely(double yes) {
    TreeMap<String, Double> shares = new TreeMap<>();
    shares.put(TableTask.YES, yes);
    shares.put(TableTask.NO, 1 - yes);
    String label = yes > 0.5 ? TableTask.YES : TableTask.NO;
    return new Prediction(label, Math.max(yes, 1 - yes), shares, 1, List.of());
  }

  private static Scores scores(BacktestReport report, int week) {
    Scores scores = report.weeks().get(week).scores();
    assertThat(scores).isNotNull();
    return scores;
  }

  /** So many rows a week, answered an hour after they opened. */
  private static List<Outcome> weeks(int count, IntFunction<String> label) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int week = 0; week < count; week++) {
      for (int row = 0; row < ROWS; row++) {
        Instant at = BEGIN.plus(WEEK.multipliedBy(week)).plus(Duration.ofHours(row));
        outcomes.add(outcome(at, row, label.apply(week)));
      }
    }
    return outcomes;
  }

  private static Outcome outcome(Instant at, int row, String label) {
    TreeMap<String, Double> features = new TreeMap<>(Map.of("x=" + row % 10, 1.0));
    return new Outcome(
        new Lesson(at, features, label, label.equals(TableTask.NO) ? "" : "desk"),
        at.plus(Duration.ofHours(1)));
  }

  private static boolean isTenth(Outcome one) {
    return one.lesson().features().containsKey("x=0");
  }

  private static Outcome yes(Outcome one) {
    Lesson lesson = one.lesson();
    return new Outcome(
        new Lesson(lesson.at(), lesson.features(), TableTask.YES, ""), one.answeredAt());
  }

  private static long weekOf(Lesson lesson) {
    return Duration.between(BEGIN, lesson.at()).dividedBy(WEEK);
  }
}
