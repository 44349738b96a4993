package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.deploy.config.LearningFile.HistoryPlan;
import io.diapason.deploy.config.LearningFile.Plan;
import io.diapason.deploy.config.LearningFile.TablePlan;
import io.diapason.ml.advice.Question;
import io.diapason.ml.training.TrainingConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningFileTest {

  @TempDir private Path folder;

  @Test
  void aHistoryIsLearntForTheStream() throws IOException {
    Loaded<Plan> plan = plan("question: priority\nhistory: past.jsonl\nfewest: 50\nseed: 3\n");

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.value())
        .isEqualTo(
            new HistoryPlan(
                Question.PRIORITY, new TrainingConfig(3, 5, 0.2, 50), "past.jsonl", ""));
  }

  @Test
  void aTableIsLearntByWhatMayBeSeen() throws IOException {
    Loaded<Plan> plan =
        plan("question: team\ntrain: a.csv\nlabel: group\ntexts: [words]\npairs: [a+b]\n");

    assertThat(plan.problems()).isEmpty();
    TablePlan table = (TablePlan) plan.value();
    assertThat(table.task().label()).isEqualTo("group");
    assertThat(table.task().shape().pairs()).containsExactly(List.of("a", "b"));
  }

  @Test
  void saysWhatIsMissingAndWhatIsTooMuch() throws IOException {
    assertThat(plan("question: team\n").problems())
        .extracting(Object::toString)
        .anyMatch(problem -> problem.contains("Expected the key 'label', but it is missing"))
        .anyMatch(problem -> problem.contains("Expected the key 'train', but it is missing"));
    assertThat(plan("question: team\nhistory: h\nepochs: 0\n").problems())
        .extracting(Object::toString)
        .anyMatch(problem -> problem.contains("a whole number, 1 to 100"));
    assertThat(plan("question: team\nhistory: h\nlabel: group\n").problems()).isNotEmpty();
  }

  private Loaded<Plan> plan(String text) throws IOException {
    Path file = folder.resolve("plan.yaml");
    Files.writeString(file, text);
    return LearningFile.load(file);
  }
}
