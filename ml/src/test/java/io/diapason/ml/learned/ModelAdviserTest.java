package io.diapason.ml.learned;

import static io.diapason.ml.advice.Facts.ci;
import static io.diapason.ml.advice.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.diapason.ml.advice.Counsel;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Opinion;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.learned.Prediction.Contribution;
import io.diapason.ml.registry.ModelCards;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.IncidentId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAdviserTest {

  private static final IncidentId ID = new IncidentId("inc-1");
  private static final IncidentFacts FACTS = facts().on(ci("h", "host", "compute", 1)).build();

  @Test
  void answersWithTheModelWhenItIsSure() {
    Answer team = teamBy(prediction("storage", 0.93, 4));

    assertThat(team.value()).isEqualTo("storage");
    assertThat(team.decidedBy()).isEqualTo(Answer.DecidedBy.MODEL);
    assertThat(team.probability()).isEqualTo(0.93);
    assertThat(team.modelId()).startsWith("team-");
    assertThat(team.reasons())
        .containsExactly("the word \"disk\" (+1.25)", "the default rule would have said compute");
  }

  @Test
  void abstainsBelowTheThresholdOfTheCard() {
    Answer team = teamBy(prediction("storage", 0.41, 4));

    assertThat(team.value()).isEqualTo("compute");
    assertThat(team.decidedBy()).isEqualTo(Answer.DecidedBy.RULE);
    assertThat(team.probability()).isEqualTo(0.41);
    assertThat(team.reasons())
        .containsExactly("h is owned by team compute", "model abstained at 0.41, below 0.60");
  }

  @Test
  void abstainsWhenTheModelKnowsNothingOfTheIncident() {
    assertThat(teamBy(prediction("storage", 0.99, 0)).reasons())
        .contains("model abstained: it knows nothing of this incident");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
  void abstainsWhenTheProbabilityIsNoNumber(double probability) {
    Answer team = teamBy(prediction("storage", probability, 4));

    assertThat(team.decidedBy()).isEqualTo(Answer.DecidedBy.RULE);
    assertThat(team.probability()).isNull();
  }

  @Test
  void saysWhyThereIsNoModel() {
    Answer untrained = new ModelAdviser(Map.of()).advise(ID, FACTS).advice().team();
    Answer absent =
        new ModelAdviser(Map.of(Question.TEAM, Panel.of(LiveModel.absent("gone"))))
            .advise(ID, FACTS)
            .advice()
            .team();

    assertThat(untrained.reasons()).last().isEqualTo("no model is live for this question");
    assertThat(untrained.modelId()).isNull();
    assertThat(absent.reasons()).last().isEqualTo("gone");
  }

  @Test
  void aShadowIsHeardAndNeverActedOn() {
    Panel panel = new Panel(Map.of(Stage.LIVE, saying("storage"), Stage.SHADOW, saying("other")));

    Counsel counsel = new ModelAdviser(Map.of(Question.TEAM, panel)).advise(ID, FACTS);

    assertThat(counsel.advice().team().value()).isEqualTo("storage");
    assertThat(counsel.opinions())
        .extracting(Opinion::stage, Opinion::label, Opinion::sure)
        .containsExactly(tuple(Stage.LIVE, "storage", true), tuple(Stage.SHADOW, "other", true));
  }

  @Test
  void aShadowWithoutALiveModelLeavesTheRuleStanding() {
    Panel panel = new Panel(Map.of(Stage.SHADOW, saying("other")));

    Counsel counsel = new ModelAdviser(Map.of(Question.TEAM, panel)).advise(ID, FACTS);

    assertThat(counsel.advice().team().value()).isEqualTo("compute");
    assertThat(counsel.opinions()).hasSize(1);
  }

  @Test
  void aCanaryAnswersATenthOfTheIncidentsAndAlwaysTheSame() {
    Panel panel = new Panel(Map.of(Stage.LIVE, saying("storage"), Stage.CANARY, saying("bird")));
    ModelAdviser adviser = new ModelAdviser(Map.of(Question.TEAM, panel));
    int drawn = 0;
    for (int at = 0; at < 1_000; at++) {
      IncidentId id = new IncidentId("inc-" + Integer.toHexString(at * 7919));
      String team = adviser.advise(id, FACTS).advice().team().value();
      assertThat(adviser.advise(id, FACTS).advice().team().value()).isEqualTo(team);
      drawn += team.equals("bird") ? 1 : 0;
    }

    assertThat(drawn).isBetween(60, 140);
  }

  private static Answer teamBy(Prediction prediction) {
    LiveModel live = LiveModel.ready(ModelCards.card(Question.TEAM, 0.6), features -> prediction);
    return new ModelAdviser(Map.of(Question.TEAM, Panel.of(live)))
        .advise(ID, FACTS)
        .advice()
        .team();
  }

  private static LiveModel saying(String label) {
    Prediction prediction = prediction(label, 0.9, 4);
    return LiveModel.ready(ModelCards.card(Question.TEAM, 0.6), features -> prediction);
  }

  private static Prediction prediction(String label, double probability, int known) {
    List<Contribution> contributions = List.of(new Contribution("word=disk", 1.25));
    return new Prediction(label, probability, new TreeMap<>(), known, contributions);
  }
}
