package io.diapason.ml.registry;

import static io.diapason.ml.advice.Question.PRIORITY;
import static io.diapason.ml.advice.Question.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diapason.ml.registry.ModelUnavailableException.Reason;
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
    assertThat(store().live(TEAM)).isEmpty();
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
    store().setLive(TEAM, one.card().id());
    store().setLive(TEAM, two.card().id());
    store().setLive(PRIORITY, three.card().id());

    assertThat(store().live(TEAM)).contains(two.card().id());
    assertThat(store().live(PRIORITY)).contains(three.card().id());
  }

  @Test
  void aRetiredModelIsKeptButNotLive() {
    store().save(one);
    store().setLive(TEAM, one.card().id());
    store().retire(TEAM);
    store().retire(TEAM);

    assertThat(store().live(TEAM)).isEmpty();
    assertThat(store().list()).containsExactly(one.card());
  }

  @Test
  void onlyASavedModelOfThatQuestionGoesLive() {
    store().save(three);

    assertThatExceptionOfType(ModelUnavailableException.class)
        .isThrownBy(() -> store().setLive(TEAM, one.card().id()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store().setLive(TEAM, three.card().id()))
        .withMessageContaining("answers priority");
    assertThat(store().live(TEAM)).isEmpty();
  }

  @Test
  void aRollbackLeadsBackStepByStepAndInTheEndToTheRule() {
    store().save(one);
    store().save(two);
    store().setLive(TEAM, one.card().id());
    store().setLive(TEAM, two.card().id());

    assertThat(store().rollback(TEAM)).contains(one.card().id());
    assertThat(store().live(TEAM)).contains(one.card().id());
    assertThat(store().rollback(TEAM)).isEmpty();
    assertThat(store().live(TEAM)).isEmpty();
    assertThat(store().rollback(TEAM)).isEmpty();
  }
}
