package io.diapason.deploy.config;

import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.RowShape;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.MarginConfig.Kind;
import io.diapason.ml.training.TrainingConfig;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The file that says what a model is to learn from a table, and how. */
public final class LearningFile {

  private static final Rule<Question> QUESTION =
      new Rule<>(
          "one of priority, team, breach, reassignment, noise",
          text -> Question.named(text).orElse(null));

  private static final Rule<Kind> KIND =
      new Rule<>(
          "margin or logistic",
          text ->
              Arrays.stream(Kind.values())
                  .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                  .findFirst()
                  .orElse(null));

  private static final Rule<Double> COST =
      new Rule<>("a number above 0 and up to 1000", text -> number(text));

  private static final Rule<List<String>> TOGETHER =
      new Rule<>(
          "two columns or more joined by +",
          text -> text.indexOf('+') < 0 ? null : List.of(text.split("\\+")));

  private LearningFile() {}

  /** What a file asks for. */
  public sealed interface Plan {

    /** The file to be judged on, as it stands in the plan; empty when none is named. */
    String test();
  }

  /**
   * A model of a table.
   *
   * @param task what to learn
   * @param config how
   * @param train the table to learn from, as it stands in the file
   * @param test the table to be judged on; empty when none is named
   * @param known the columns that say when the answer was known, the first that is filled counts;
   *     empty when the plan does not say
   */
  public record TablePlan(
      TableTask task, MarginConfig config, String train, String test, List<String> known)
      implements Plan {

    public TablePlan {
      known = List.copyOf(known);
    }
  }

  /**
   * A model of our own incidents, which the stream can ask.
   *
   * @param question what to learn
   * @param config how
   * @param history the labelled incidents to learn from, as the file says
   * @param test those to be judged on; empty when none are named
   */
  public record HistoryPlan(Question question, TrainingConfig config, String history, String test)
      implements Plan {}

  /** Reads the file; with an error among the problems the plan must not be used. */
  public static Loaded<Plan> load(Path file) {
    Problems problems = new Problems(file.toString());
    Plan plan;
    try (Section top = YamlFile.read(file, problems)) {
      plan = top.has("history") ? historyPlan(top) : tablePlan(top);
    }
    // Not before the section is closed: only then it is known which keys nobody asked for.
    return new Loaded<>(plan, problems.found());
  }

  private static TablePlan tablePlan(Section top) {
    need(top, List.of("question", "label", "train"));
    TableTask task =
        new TableTask(
            top.read("question", Question.TEAM, QUESTION),
            top.read("label", "", Rules.TEXT),
            top.readList("positive", List.of(), Rules.TEXT),
            top.read("human", "", Rules.TEXT),
            shape(top));
    return new TablePlan(
        task,
        config(top),
        top.read("train", "", Rules.TEXT),
        top.read("test", "", Rules.TEXT),
        top.readList("known", List.of(), Rules.TEXT));
  }

  private static void need(Section top, List<String> keys) {
    for (String needed : keys) {
      if (!top.has(needed)) {
        top.problems()
            .error(top.mark(), "Expected the key '%s', but it is missing".formatted(needed));
      }
    }
  }

  private static HistoryPlan historyPlan(Section top) {
    need(top, List.of("question"));
    TrainingConfig usual = TrainingConfig.defaults();
    return new HistoryPlan(
        top.read("question", Question.TEAM, QUESTION),
        new TrainingConfig(
            top.read("seed", usual.seed(), whole(Integer.MIN_VALUE)),
            top.read("epochs", (long) usual.epochs(), whole(1, 100)).intValue(),
            usual.holdOutShare(),
            top.read("fewest", (long) usual.minimumExamples(), whole(20)).intValue()),
        top.read("history", "", Rules.TEXT),
        top.read("test", "", Rules.TEXT));
  }

  private static RowShape shape(Section top) {
    return new RowShape(
        top.readList("texts", List.of(), Rules.TEXT),
        top.readList("categories", List.of(), Rules.TEXT),
        top.readList("pairs", List.of(), TOGETHER),
        top.read("time", "", Rules.TEXT));
  }

  private static MarginConfig config(Section top) {
    MarginConfig usual = MarginConfig.defaults();
    return new MarginConfig(
        top.read("kind", usual.kind(), KIND),
        top.read("cost", usual.cost(), COST),
        top.read("seed", usual.seed(), whole(Integer.MIN_VALUE)).intValue(),
        top.read("rarest", (long) usual.rarest(), whole(1)).intValue(),
        top.read("halfLifeDays", (long) usual.halfLifeDays(), whole(0)).intValue());
  }

  private static Rule<Long> whole(int least) {
    return whole(least, Integer.MAX_VALUE);
  }

  private static Rule<Long> whole(int least, int most) {
    return new Rule<>(
        "a whole number, " + least + (most == Integer.MAX_VALUE ? " or more" : " to " + most),
        text -> {
          try {
            int number = Integer.parseInt(text);
            return number < least || number > most ? null : Long.valueOf(number);
          } catch (NumberFormatException e) {
            return null;
          }
        });
  }

  private static @org.jspecify.annotations.Nullable Double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return number > 0 && number <= 1000 ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
