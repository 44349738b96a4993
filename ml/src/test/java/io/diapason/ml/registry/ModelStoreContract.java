package io.diapason.ml.registry;

import static io.diapason.ml.advice.Question.PRIORITY;
import static io.diapason.ml.advice.Question.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diapason.ml.advice.Stage;
import io.diapason.ml.registry.ModelUnavailableException.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every model store does. */
public abstract class ModelStoreContract {

  private final StoredModel one = ModelCards.stored(TEAM, "one");
  private final StoredModel two = ModelCards.stored(TEAM, "two");
  private final StoredModel three = ModelCards.stored(PRIORITY, "three");

  /** The store under test; the same and empty within one test. */
  protected abstract ModelStore store();

  @Test
  void startsEmpty() {
    assertThat(store().list()).isEmpty();
    assertThat(store().stages().at(TEAM, Stage.LIVE)).isEmpty();
  }

  @Test
  void givesBackWhatWasSaved() {
    store().save(one);

    assertThat(store().load(one.card().id())).isEqualTo(one);
  }

  @Test
  void savingTwiceChangesNothing() {
    store().save(one);
    store().save(one);

    assertThat(store().list()).containsExactly(one.card());
  }

  @Test
  void listsTheCardsByTheirIds() {
    store().save(one);
    store().save(two);
    store().save(three);

    assertThat(store().list()).hasSize(3).extracting(ModelCard::id).isSorted();
  }

  @Test
  void refusesAnUnknownModel() {
    assertThatExceptionOfType(ModelUnavailableException.class)
        .isThrownBy(() -> store().load("team-000000000000"))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MISSING));
    assertThatExceptionOfType(ModelUnavailableException.class)
        .isThrownBy(() -> store().load("../../etc/passwd"))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MISSING));
  }

  @Test
  void oneModelIsLiveForEachQuestion() {
    store().save(one);
    store().save(two);
    store().save(three);
    store().stages().setLive(TEAM, one.card().id());
    store().stages().setLive(TEAM, two.card().id());
    store().stages().setLive(PRIORITY, three.card().id());

    assertThat(store().stages().at(TEAM, Stage.LIVE)).contains(two.card().id());
    assertThat(store().stages().at(PRIORITY, Stage.LIVE)).contains(three.card().id());
  }

  @Test
  void aRetiredModelIsKeptButNotLive() {
    store().save(one);
    store().stages().setLive(TEAM, one.card().id());
    store().stages().retire(TEAM, Stage.LIVE);
    store().stages().retire(TEAM, Stage.LIVE);

    assertThat(store().stages().at(TEAM, Stage.LIVE)).isEmpty();
    assertThat(store().list()).containsExactly(one.card());
  }

  @Test
  void onlyASavedModelOfThatQuestionGoesLive() {
    store().save(three);

    assertThatExceptionOfType(ModelUnavailableException.class)
        .isThrownBy(() -> store().stages().setLive(TEAM, one.card().id()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store().stages().setLive(TEAM, three.card().id()))
        .withMessageContaining("answers priority");
    assertThat(store().stages().at(TEAM, Stage.LIVE)).isEmpty();
  }

  @Test
  void aRollbackLeadsBackStepByStepAndInTheEndToTheRule() {
    store().save(one);
    store().save(two);
    store().stages().setLive(TEAM, one.card().id());
    store().stages().setLive(TEAM, two.card().id());

    assertThat(store().stages().rollback(TEAM)).contains(one.card().id());
    assertThat(store().stages().at(TEAM, Stage.LIVE)).contains(one.card().id());
    assertThat(store().stages().rollback(TEAM)).isEmpty();
    assertThat(store().stages().at(TEAM, Stage.LIVE)).isEmpty();
    assertThat(store().stages().rollback(TEAM)).isEmpty();
  }

  @Test
  void aModelGoesFromCandidateToShadowToCanaryToLiveToRetired() {
    Stages stages = store().stages();
    store().save(one);
    store().save(two);
    assertThat(stages.of(two.card())).isEqualTo(Stage.CANDIDATE);
    stages.setLive(TEAM, one.card().id());

    stages.putBeside(TEAM, Stage.SHADOW, two.card().id());
    assertThat(stages.of(two.card())).isEqualTo(Stage.SHADOW);
    assertThat(stages.asked(List.of(TEAM, PRIORITY)))
        .isEqualTo(Map.of("team", one.card().id(), "team/shadow", two.card().id()));

    stages.putBeside(TEAM, Stage.CANARY, two.card().id());
    assertThat(stages.of(two.card())).isEqualTo(Stage.CANARY);
    assertThat(stages.at(TEAM, Stage.SHADOW)).isEmpty();

    stages.setLive(TEAM, two.card().id());
    assertThat(stages.of(two.card())).isEqualTo(Stage.LIVE);
    assertThat(stages.of(one.card())).isEqualTo(Stage.RETIRED);
    assertThat(stages.asked(List.of(TEAM))).isEqualTo(Map.of("team", two.card().id()));

    stages.rollback(TEAM);
    assertThat(stages.of(one.card())).isEqualTo(Stage.LIVE);
    assertThat(stages.of(two.card())).isEqualTo(Stage.RETIRED);
  }

  @Test
  void whoMakesRoomIsRetiredAndTheLiveModelIsNoShadow() {
    Stages stages = store().stages();
    store().save(one);
    store().save(two);
    stages.putBeside(TEAM, Stage.SHADOW, one.card().id());
    stages.putBeside(TEAM, Stage.SHADOW, two.card().id());

    assertThat(stages.of(one.card())).isEqualTo(Stage.RETIRED);
    stages.setLive(TEAM, one.card().id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stages.putBeside(TEAM, Stage.CANARY, one.card().id()))
        .withMessageContaining("not live");
  }

  @Test
  void whatIsLiveIsSetLiveAgainWithoutATrace() {
    store().save(one);
    store().stages().setLive(TEAM, one.card().id());
    store().stages().setLive(TEAM, one.card().id());

    assertThat(store().stages().rollback(TEAM)).isEmpty();
  }
}
