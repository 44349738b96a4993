package io.diapason.ml.training;

import static io.diapason.ml.advice.Facts.ci;
import static io.diapason.ml.advice.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Opinion;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.history.Experience;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveTrialTest {

  private static final String MODEL = "team-0123456789ab";
  private static final IncidentFacts FACTS = facts().on(ci("h", "host", "desk", 1)).build();

  @Test
  void aShadowThatKnowsBetterThanWhatStoodPasses() {
    LiveTrial trial = trial(past(100, "storage", "desk", "storage"));

    assertThat(trial.comparison().difference()).isEqualTo(1);
    assertThat(Gate.objections(trial.comparison(), trial.scores())).isEmpty();
  }

  @Test
  void aShadowThatIsWorseIsRefused() {
    LiveTrial trial = trial(past(100, "network", "storage", "storage"));

    assertThat(trial.comparison().difference()).isEqualTo(-1);
    assertThat(Gate.objections(trial.comparison(), trial.scores())).hasSize(2);
  }

  @Test
  void aShadowThatWasNeverAskedIsRefused() {
    assertThat(trial(List.of()).comparison().rows()).isZero();
    assertThat(Gate.objections(trial(List.of()).comparison(), trial(List.of()).scores()))
        .anyMatch(one -> one.startsWith("Expected 50 rows or more"));
  }

  @Test
  void whereItAbstainedTheRuleIsItsAdvice() {
    List<Experience> past = new ArrayList<>();
    for (int at = 0; at < 60; at++) {
      past.add(experience(at, "network", false, "storage", "desk"));
    }

    assertThat(trial(past).comparison().difference()).isEqualTo(1);
  }

  private static LiveTrial trial(List<Experience> past) {
    return LiveTrial.of(past, Question.TEAM, MODEL, 1);
  }

  private static List<Experience> past(int count, String said, String stood, String truth) {
    List<Experience> past = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      past.add(experience(at, said, true, stood, truth));
    }
    return past;
  }

  private static Experience experience(
      int number, String said, boolean sure, String stood, String truth) {
    Opinion opinion = new Opinion(Question.TEAM, Stage.SHADOW, MODEL, said, 0.95, sure, 4);
    Consultation asked =
        new Consultation(
            "default",
            new IncidentId("inc-" + number),
            1,
            Instant.EPOCH,
            FACTS,
            "P3",
            stood,
            List.of(opinion));
    return new Experience(asked, Priority.P3, truth);
  }
}
