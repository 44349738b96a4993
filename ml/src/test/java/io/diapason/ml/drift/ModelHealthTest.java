package io.diapason.ml.drift;

import static io.diapason.ml.advice.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.Opinion;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.history.Experience;
import io.diapason.ml.registry.Expected;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelCards;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelHealthTest {

  private static final ModelCard CARD =
      ModelCards.expecting(
          Question.TEAM,
          new Expected(
              Spread.ofConfidence(Collections.nCopies(200, 0.85)).shares(),
              Spread.ofKnown(Collections.nCopies(200, 12)).shares()));

  @Test
  void aModelThatMeetsWhatItWasMadeForAndIsBelievedRaisesNoAlarm() {
    ModelHealth health = health(said(100, 0.85, 12), 85);

    assertThat(health.asked()).isEqualTo(100);
    assertThat(health.inputDrift()).isLessThan(0.1);
    assertThat(health.answerDrift()).isLessThan(0.1);
    assertThat(health.accuracy()).isCloseTo(0.85, within(1e-9));
    assertThat(health.calibrationGap()).isCloseTo(0, within(1e-9));
    assertThat(health.alarm()).isEmpty();
  }

  @Test
  void aModelThatKnowsNothingOfWhatComesRaisesAnAlarm() {
    ModelHealth health = health(said(100, 0.85, 1), 85);

    assertThat(health.inputDrift()).isGreaterThan(1);
    assertThat(health.alarm()).contains("it meets other incidents than it was made for");
  }

  @Test
  void aModelThatPeopleNoLongerAgreeWithRaisesAnAlarm() {
    ModelHealth health = health(said(100, 0.85, 12), 20);

    assertThat(health.calibrationGap()).isCloseTo(0.65, within(1e-9));
    assertThat(health.alarm()).contains("it is no longer as sure as it is right");
  }

  @Test
  void tooFewIncidentsRaiseNoAlarm() {
    assertThat(health(said(20, 0.85, 0), 0).alarm()).isEmpty();
  }

  @Test
  void whatOtherModelsSaidIsNotItsOwn() {
    List<Consultation> others =
        said(100, 0.85, 12).stream()
            .map(one -> with(one, opinion("team-000000000000", 0.85, 12)))
            .toList();

    assertThat(health(others, 0)).isEqualTo(new ModelHealth(0, 0, 0, 0, 0, 0));
  }

  private static ModelHealth health(List<Consultation> asked, int right) {
    List<Experience> finished =
        IntStream.range(0, asked.size())
            .mapToObj(
                at -> new Experience(asked.get(at), Priority.P3, at < right ? "storage" : "web"))
            .toList();
    return ModelHealth.of(CARD, asked, finished);
  }

  private static List<Consultation> said(int count, double probability, int known) {
    return IntStream.range(0, count)
        .mapToObj(
            at ->
                new Consultation(
                    "default",
                    new IncidentId("inc-" + at),
                    1,
                    Instant.EPOCH,
                    facts().build(),
                    "P3",
                    "web",
                    List.of(opinion(CARD.id(), probability, known))))
        .toList();
  }

  private static Consultation with(Consultation one, Opinion opinion) {
    return new Consultation(
        one.tenant(),
        one.incident(),
        one.version(),
        one.at(),
        one.facts(),
        one.priority(),
        one.team(),
        List.of(opinion));
  }

  private static Opinion opinion(String model, double probability, int known) {
    return new Opinion(Question.TEAM, Stage.LIVE, model, "storage", probability, true, known);
  }
}
