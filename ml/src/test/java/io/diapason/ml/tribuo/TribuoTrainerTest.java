package io.diapason.ml.tribuo;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.advice.Question;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.history.SampleHistory;
import io.diapason.ml.history.SmallEstate;
import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelMetrics;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.training.Evaluation;
import io.diapason.ml.training.TrainingConfig;
import io.diapason.ml.training.TrainingOutcome;
import io.diapason.ml.training.TrainingOutcome.Refused;
import io.diapason.ml.training.TrainingOutcome.Trained;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TribuoTrainerTest {

  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<LabelledIncident> HISTORY =
      SampleHistory.generate(SmallEstate.cis(), 2_000, 20260101, END);

  @ParameterizedTest
  @EnumSource(names = {"PRIORITY", "TEAM"})
  void beatsTheDefaultRuleOnNewerIncidents(Question question) {
    ModelMetrics metrics = trained(question, HISTORY).card().metrics();

    assertThat(metrics.holdOut().count()).isEqualTo(400);
    assertThat(metrics.accuracy()).isGreaterThan(metrics.ruleAccuracy() + 0.05);
    assertThat(metrics.adviceAccuracy()).isGreaterThan(metrics.ruleAccuracy() + 0.05);
    assertThat(metrics.macroF1()).isGreaterThan(metrics.ruleMacroF1());
    assertThat(metrics.ruleAccuracy()).isGreaterThan(metrics.majorityAccuracy());
    assertThat(metrics.coveredAccuracy()).isGreaterThanOrEqualTo(metrics.accuracy());
    assertThat(metrics.calibrationError()).isLessThan(0.15);
  }

  @Test
  void learnsNothingFromTheHoldOut() {
    ModelCard card = trained(Question.TEAM, HISTORY).card();

    assertThat(card.trainedOn().to()).isBeforeOrEqualTo(card.metrics().holdOut().from());
  }

  @Test
  void theMetricsOnTheCardAreThoseOfTheStoredBytes() {
    StoredModel stored = trained(Question.TEAM, HISTORY);

    ModelMetrics again =
        Evaluation.measure(
            stored.card(), TribuoModel.read(stored), HISTORY.subList(1_600, HISTORY.size()));

    assertThat(again.accuracy()).isEqualTo(stored.card().metrics().accuracy());
    assertThat(again.logLoss()).isEqualTo(stored.card().metrics().logLoss());
    assertThat(again.adviceAccuracy()).isEqualTo(stored.card().metrics().adviceAccuracy());
  }

  @Test
  void theSameTrainingGivesTheSameModel() {
    List<LabelledIncident> history = HISTORY.subList(0, 400);
    List<LabelledIncident> shuffled = new ArrayList<>(history);
    Collections.shuffle(shuffled, new Random(3));

    StoredModel first = trained(Question.TEAM, history);

    assertThat(trained(Question.TEAM, shuffled)).isEqualTo(first);
    assertThat(first.card().id()).isEqualTo("team-" + first.card().sha256().substring(0, 12));
    assertThat(first.card().provenance()).contains("LinearSGDModel").contains("AdaGrad");
  }

  @Test
  void refusesATrainingOnTooFewIncidents() {
    assertThat(why(HISTORY.subList(0, 12)))
        .isEqualTo("Expected 100 labelled incidents or more to train team, but there are 12");
    assertThat(why(List.of())).contains("there are 0");
  }

  @Test
  void refusesATrainingOnOneAnswer() {
    List<LabelledIncident> same =
        HISTORY.stream()
            .limit(200)
            .map(one -> new LabelledIncident(one.facts(), Priority.P3, "web"))
            .toList();

    assertThat(why(same)).contains("two labels or more").contains("[web]");
  }

  @Test
  void aFloodOfTeamsIsLeftToTheRule() {
    List<LabelledIncident> flood = new ArrayList<>();
    for (LabelledIncident one : HISTORY.subList(0, 1_000)) {
      String team = flood.size() % 2 == 0 ? "team-" + flood.size() : one.team();
      flood.add(new LabelledIncident(one.facts(), one.priority(), team));
    }

    assertThat(trained(Question.TEAM, flood).card().labels())
        .hasSizeLessThan(12)
        .noneMatch(label -> label.startsWith("team-"));
  }

  @Test
  void ignoresWhatItNeverSawAndAnswersOddNumbersWithoutFailing() {
    Model model = TribuoModel.read(trained(Question.TEAM, HISTORY.subList(0, 400)));
    TreeMap<String, Double> odd = new TreeMap<>();

    assertThat(model.predict(odd).knownFeatures()).isZero();
    odd.put("word=neverseen", 1.0);
    assertThat(model.predict(odd).label()).isEmpty();
    odd.put("word=disk", Double.NaN);
    assertThat(model.predict(odd).label()).isEmpty();
  }

  @Test
  void tellsItsProgress() {
    List<String> told = new ArrayList<>();
    new TribuoTrainer()
        .train(Question.TEAM, HISTORY.subList(0, 200), TrainingConfig.defaults(), told::add);

    assertThat(told).hasSize(4).allMatch(line -> line.startsWith("team: "));
  }

  private static String why(List<LabelledIncident> history) {
    TrainingOutcome outcome =
        new TribuoTrainer()
            .train(Question.TEAM, history, TrainingConfig.defaults(), progress -> {});
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).why();
  }

  static StoredModel trained(Question question, List<LabelledIncident> history) {
    TrainingOutcome outcome =
        new TribuoTrainer().train(question, history, TrainingConfig.defaults(), progress -> {});
    assertThat(outcome).isInstanceOf(Trained.class);
    return ((Trained) outcome).model();
  }
}
