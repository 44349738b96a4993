package io.diapason.ml.registry;

import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where each model of a store stands: candidate, shadow, canary, live, retired. Of one question at
 * most one model is live, one is canary and one is shadow; who makes room for another is retired.
 */
public final class Stages {

  private static final String BEFORE = ".before";
  private static final String RETIRED = ".retired";

  private final Marks marks;
  private final Function<String, ModelCard> cards;

  Stages(Marks marks, Function<String, ModelCard> cards) {
    this.marks = marks;
    this.cards = cards;
  }

  /** The model of that question in that stage, one of {@link Stage#ASKED}; empty for none. */
  public Optional<String> at(Question question, Stage stage) {
    return marks.read(name(question, stage)).stream().findFirst();
  }

  /** The models that the stream is to ask, by {@link Stage#key}. */
  public Map<String, String> asked(List<Question> questions) {
    Map<String, String> asked = new TreeMap<>();
    for (Question question : questions) {
      for (Stage stage : Stage.ASKED) {
        at(question, stage).ifPresent(id -> asked.put(stage.key(question), id));
      }
    }
    return asked;
  }

  /** Where a model stands. */
  public Stage of(ModelCard card) {
    for (Stage stage : Stage.ASKED) {
      if (at(card.question(), stage).filter(card.id()::equals).isPresent()) {
        return stage;
      }
    }
    return marks.read(card.question().wireName() + RETIRED).contains(card.id())
        ? Stage.RETIRED
        : Stage.CANDIDATE;
  }

  /**
   * Has a model asked beside the live one, or in its place for a tenth of the incidents.
   *
   * @param stage {@link Stage#SHADOW} or {@link Stage#CANARY}
   * @throws ModelUnavailableException when the store has no such model
   * @throws IllegalArgumentException when the model answers another question, or is live
   */
  public void putBeside(Question question, Stage stage, String id) {
    ModelCard card = answering(question, id);
    Stage now = of(card);
    if (now == Stage.LIVE) {
      throw new IllegalArgumentException("Expected a model that is not live, but " + id + " is");
    }
    retire(question, stage);
    takeOut(question, id);
    marks.write(name(question, stage), List.of(id));
  }

  /**
   * Lets a model answer its question from now on; the one before it is retired.
   *
   * @throws ModelUnavailableException when the store has no such model
   * @throws IllegalArgumentException when the model answers another question
   */
  public void setLive(Question question, String id) {
    answering(question, id);
    Optional<String> now = at(question, Stage.LIVE);
    if (now.filter(id::equals).isPresent()) {
      return;
    }
    // First what was before: killed in between, a rollback leads to what is live anyway.
    writeBefore(question, before(question).and(now.orElse(null)));
    takeOut(question, id);
    now.ifPresent(old -> addRetired(question, old));
    marks.write(name(question, Stage.LIVE), List.of(id));
  }

  /** Nobody stands there any more; where the live model stood, the default rule answers. */
  public void retire(Question question, Stage stage) {
    at(question, stage).ifPresent(old -> addRetired(question, old));
    marks.write(name(question, stage), List.of());
  }

  /**
   * Takes back the latest {@link #setLive}: the model before it answers again, and the default rule
   * where there was none.
   *
   * @return the id of the model that answers now; empty when the default rule does
   */
  public Optional<String> rollback(Question question) {
    LiveBefore known = before(question);
    Optional<String> latest = known.latest();
    at(question, Stage.LIVE).ifPresent(old -> addRetired(question, old));
    marks.write(name(question, Stage.LIVE), latest.map(List::of).orElse(List.of()));
    writeBefore(question, known.rest());
    return latest;
  }

  private ModelCard answering(Question question, String id) {
    ModelCard card = cards.apply(id);
    LiveCheck.answers(card, question);
    return card;
  }

  private void takeOut(Question question, String id) {
    for (Stage stage : List.of(Stage.SHADOW, Stage.CANARY)) {
      if (at(question, stage).filter(id::equals).isPresent()) {
        marks.write(name(question, stage), List.of());
      }
    }
  }

  private void addRetired(Question question, String id) {
    String name = question.wireName() + RETIRED;
    List<String> retired = new ArrayList<>(marks.read(name));
    if (!retired.contains(id)) {
      retired.add(id);
      marks.write(name, retired);
    }
  }

  private LiveBefore before(Question question) {
    return new LiveBefore(marks.read(question.wireName() + BEFORE));
  }

  private void writeBefore(Question question, LiveBefore before) {
    marks.write(question.wireName() + BEFORE, before.ids());
  }

  private static String name(Question question, Stage stage) {
    return switch (stage) {
      case LIVE -> question.wireName() + ".live";
      case SHADOW -> question.wireName() + ".shadow";
      case CANARY -> question.wireName() + ".canary";
      case CANDIDATE, RETIRED ->
          throw new IllegalArgumentException(
              "Expected a stage in which a model is asked, but got " + stage);
    };
  }
}
