package io.diapason.deploy.bench.swap;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.advice.Counsel;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.tribuo.FileAdviserFactory;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakingTurnsTest {

  @TempDir private static Path folder;
  private static FileModelStore store;
  private static TakingTurns turns;

  @BeforeAll
  static void train() {
    store = new FileModelStore(folder);
    turns = TakingTurns.trained(store, 400, 4);
  }

  @BeforeEach
  void begin() {
    turns.begin();
  }

  @Test
  void everyModelIsAnotherOne() {
    assertThat(turns.models()).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void twoTakeTurnsAndAlwaysAnotherAnswers() {
    List<String> models = turns.models();
    assertThat(live()).isEqualTo(models.get(0));

    turns.swapBetweenTwo();
    assertThat(live()).isEqualTo(models.get(1));
    turns.swapBetweenTwo();
    assertThat(live()).isEqualTo(models.get(0));

    turns.swapToNext();
    assertThat(live()).isEqualTo(models.get(2));
    turns.swapToNext();
    assertThat(live()).isEqualTo(models.get(3));
    turns.swapToNext();
    assertThat(live()).isEqualTo(models.get(2));

    turns.begin();
    assertThat(live()).isEqualTo(models.get(0));
    turns.swapBetweenTwo();
    assertThat(live()).isEqualTo(models.get(1));
  }

  /** Else a swap could not be told from the default rule. */
  @Test
  void eachIsSureOfTheLoadsAlertsAndSaysWhoseTheyAre() {
    assertThat(teamBy(0)).isEqualTo("swap-even");
    assertThat(teamBy(1)).isEqualTo("swap-odd");
  }

  private String teamBy(int number) {
    store.stages().setLive(Question.TEAM, turns.models().get(number));
    Counsel counsel =
        new FileAdviserFactory(folder.toString())
            .open()
            .on(store.stages().asked(Question.ASKED_IN_STREAM))
            .advise(new IncidentId("inc-1"), lone());
    Answer team = counsel.advice().team();
    assertThat(team.decidedBy()).isEqualTo(Answer.DecidedBy.MODEL);
    return team.value();
  }

  private static IncidentFacts lone() {
    return new IncidentFacts(
        "default",
        "BenchSwapNONE1xLone7 on 12.34.0.7",
        List.of("BenchSwapNONE1xLone7"),
        List.of("Trouble on 12.34.0.7"),
        Severity.WARNING,
        1,
        1,
        List.of(),
        false,
        Instant.parse("2026-03-02T09:00:00Z"));
  }

  private String live() {
    return store.stages().at(Question.TEAM, Stage.LIVE).orElse("");
  }
}
