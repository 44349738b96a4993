package io.diapason.ml.tribuo;

import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.RowShape;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.TableCourse;
import io.diapason.ml.training.TableLessons;
import io.diapason.ml.training.TrainingOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Wrote the golden margin model. Run it again only for a new format, into a new folder: the old
 * model must go on loading.
 */
final class GoldenMarginModel {

  static final String FOLDER = "src/test/resources/golden/margin-v1";

  private static final TableTask TASK =
      new TableTask(
          Question.TEAM,
          "team",
          List.of(),
          "",
          new RowShape(List.of("text"), List.of("site"), List.of(), ""));

  private GoldenMarginModel() {}

  static Map<String, String> row() {
    return Map.of("text", "the disk of the printer is full", "site", "north");
  }

  public static void main(String[] arguments) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> subjects = List.of("disk", "login", "invoice");
    for (int at = 0; at < 600; at++) {
      // One in eleven is told by the word of another.
      String said = subjects.get((at + (at % 11 == 0 ? 1 : 0)) % 3);
      rows.add(
          Map.of(
              "text",
              "the " + said + " of room " + at % 7 + " is full",
              "site",
              at % 2 == 0 ? "north" : "south",
              "team",
              subjects.get(at % 3)));
    }
    Table table = new Table(List.of("text", "site", "team"), rows, List.of());
    StoredModel model =
        ((TrainingOutcome.Trained)
                new TableCourse(new MarginLearner())
                    .train(
                        TableLessons.of(table, TASK),
                        TASK,
                        MarginConfig.defaults(),
                        progress -> {}))
            .model();
    new FileModelStore(Path.of(FOLDER)).save(model);
    System.out.println(model.card().id());
    System.out.println(StoredModels.read(model).predict(TableLessons.of(row(), TASK).features()));
  }
}
