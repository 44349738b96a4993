package io.diapason.deploy.config;

import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.RowShape;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.MarginConfig.Kind;
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

  /**
   * What a file asks for.
   *
   * @param task what to learn
   * @param config how
   * @param train the table to learn from, as it stands in the file
   * @param test the table to be judged on; empty when none is named
   */
  public record Plan(TableTask task, MarginConfig config, String train, String test) {}

  /** Reads the file; with an error among the problems the plan must not be used. */
  public static Loaded<Plan> load(Path file) {
    Problems problems = new Problems(file.toString());
    try (Section top = YamlFile.read(file, problems)) {
      for (String needed : List.of("question", "label", "train")) {
        if (!top.has(needed)) {
          problems.error(top.mark(), "Expected the key '%s', but it is missing".formatted(needed));
        }
      }
      TableTask task =
          new TableTask(
              top.read("question", Question.TEAM, QUESTION),
              top.read("label", "", Rules.TEXT),
              top.readList("positive", List.of(), Rules.TEXT),
              top.read("human", "", Rules.TEXT),
              shape(top));
      Plan plan =
          new Plan(
              task,
              config(top),
              top.read("train", "", Rules.TEXT),
              top.read("test", "", Rules.TEXT));
      return new Loaded<>(plan, problems.found());
    }
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
    return new Rule<>(
        "a whole number, " + least + " or more",
        text -> {
          try {
            int number = Integer.parseInt(text);
            return number < least ? null : Long.valueOf(number);
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
