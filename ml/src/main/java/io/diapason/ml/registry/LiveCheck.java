package io.diapason.ml.registry;

import io.diapason.ml.advice.Question;

/** Refuses to let a model answer a question that it was not trained for. */
final class LiveCheck {

  private LiveCheck() {}

  static void answers(ModelCard card, Question question) {
    if (card.question() != question) {
      throw new IllegalArgumentException(
          "Expected a model for the question "
              + question.wireName()
              + ", but "
              + card.id()
              + " answers "
              + card.question().wireName());
    }
  }
}
