package io.diapason.ticketing.explanation;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.fingerprint;
import static io.diapason.ticketing.AnIncident.idOf;
import static io.diapason.ticketing.explanation.AnExplanation.anExplanation;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.explanation.ExplanationStore.Moment;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of explanations must do. A subclass gives an empty store for each test. */
public abstract class ExplanationStoreContract {

  private ExplanationStore store;

  /** A store that holds nothing yet. */
  protected abstract ExplanationStore emptyStore() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = emptyStore();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private static Moment moment(String alert, long seconds) {
    return new Moment(fingerprint(alert), T0.plusSeconds(seconds));
  }

  @Test
  void readsBackWhyAnAlertJoinedAtAMoment() throws Exception {
    Explanation opened = anExplanation(Kind.OPENED).of("a").by("x").build();
    Explanation joined = anExplanation(Kind.JOINED).of("a").by("y").at(5).build();
    Explanation again = anExplanation(Kind.OPENED).of("b").by("y").at(900).build();
    now(store.apply(List.of(opened, joined, again)));

    assertThat(now(store.joins("default", List.of(moment("x", 0), moment("y", 5)))))
        .containsExactly(opened, joined);
    assertThat(now(store.joins("default", List.of(moment("y", 900))))).containsExactly(again);
    assertThat(now(store.joins("default", List.of(moment("y", 6), moment("z", 0))))).isEmpty();
    assertThat(now(store.joins("acme", List.of(moment("x", 0))))).isEmpty();
    assertThat(now(store.joins("default", List.of()))).isEmpty();
  }

  @Test
  void takesTheSameAgainWithoutDoublingIt() throws Exception {
    Explanation merged = anExplanation(Kind.MERGED).of("a").other("b").by("x").build();
    now(store.apply(List.of(merged)));
    now(store.apply(List.of(merged, merged)));
    now(store.apply(List.of()));

    assertThat(now(store.turns("default", idOf("a"), 10))).containsExactly(merged);
  }

  @Test
  void tellsTheTurnsOfBothSidesOldestFirst() throws Exception {
    Explanation parted = anExplanation(Kind.PARTED).of("c").other("a").by("z").at(50).build();
    Explanation merged = anExplanation(Kind.MERGED).of("a").other("b").by("x").at(10).build();
    Explanation joined = anExplanation(Kind.JOINED).of("a").by("x").at(10).build();
    Explanation elsewhere = anExplanation(Kind.MERGED).of("d").other("e").by("w").at(1).build();
    now(store.apply(List.of(parted, merged, joined, elsewhere)));

    assertThat(now(store.turns("default", idOf("a"), 10))).containsExactly(merged, parted);
    assertThat(now(store.turns("default", idOf("a"), 1))).containsExactly(merged);
    assertThat(now(store.turns("default", idOf("b"), 10))).containsExactly(merged);
    assertThat(now(store.turns("default", idOf("c"), 10))).containsExactly(parted);
    assertThat(now(store.turns("acme", idOf("a"), 10))).isEmpty();
  }
}
