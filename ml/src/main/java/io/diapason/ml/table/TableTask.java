package io.diapason.ml.table;

import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.RowShape;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be learnt from a table.
 *
 * @param question what the model will answer
 * @param label the column that holds what people answered
 * @param positive when not empty, the answers that count as {@value #YES}; all others as {@value
 *     #NO}
 * @param human the column that holds what a person answered at first, to be compared with; empty
 *     when there is none
 * @param shape what the model may see
 */
public record TableTask(
    Question question, String label, List<String> positive, String human, RowShape shape) {

  public static final String YES = "yes";
  public static final String NO = "no";

  /** Stands for a moment that is not told or cannot be read. */
  public static final Instant UNKNOWN = Instant.EPOCH;

  public TableTask {
    positive = positive == null ? List.of() : List.copyOf(positive);
    human = human == null ? "" : human;
  }

  /**
   * What makes this task impossible on a table of these columns, in sentences; empty when nothing
   * does. A label among the inputs is refused: a model that sees the outcome learns nothing else.
   */
  public List<String> problems(List<String> columns) {
    List<String> problems = new ArrayList<>();
    List<String> inputs = inputs();
    List<String> asked = new ArrayList<>(inputs);
    asked.add(label);
    asked.add(human);
    asked.stream()
        .filter(column -> !column.isEmpty() && !columns.contains(column))
        .forEach(
            column ->
                problems.add(
                    "Expected a column '%s', but there are %s".formatted(column, columns)));
    if (inputs.contains(label)) {
      problems.add(
          "Expected the label '%s' not to be among the inputs, but it is".formatted(label));
    }
    return problems;
  }

  /** All columns that the model sees. */
  public List<String> inputs() {
    List<String> inputs = new ArrayList<>(shape.texts());
    inputs.addAll(shape.categories());
    shape.pairs().forEach(inputs::addAll);
    inputs.add(shape.time());
    return inputs;
  }

  /** What people answered in this row; empty when they did not. */
  public String label(Map<String, String> row) {
    String value = row.getOrDefault(label, "").strip();
    if (value.isEmpty() || value.equals("?")) {
      return "";
    }
    return positive.isEmpty() ? value : positive.contains(value) ? YES : NO;
  }

  /** What a person answered at first; empty when nobody did. */
  public String human(Map<String, String> row) {
    String value = row.getOrDefault(human, "").strip();
    return value.equals("?") ? "" : value;
  }

  /** When the row was opened; {@link #UNKNOWN} when it does not say. */
  public Instant at(Map<String, String> row) {
    return moment(row.getOrDefault(shape.time(), ""));
  }

  /** A moment as tables write it, in UTC when it does not say; {@link #UNKNOWN} when unreadable. */
  public static Instant moment(String written) {
    String text = written.strip();
    try {
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException unknown) {
      return UNKNOWN;
    }
  }
}
