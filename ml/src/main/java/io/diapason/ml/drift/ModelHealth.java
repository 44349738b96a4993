package io.diapason.ml.drift;

import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.Opinion;
import io.diapason.ml.history.Experience;
import io.diapason.ml.registry.Expected;
import io.diapason.ml.registry.ModelCard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a model does in the stream.
 *
 * @param asked on how many incidents it was asked
 * @param inputDrift how far what it knows of them is from what it knew of those on its card, as a
 *     population stability index; 0 or more
 * @param answerDrift the same for the probabilities of its answers
 * @param judged on how many of them people have given an answer
 * @param accuracy the share of those on which its likeliest label was theirs; 0 without any
 * @param calibrationGap its mean claimed probability less that share: above 0 it claims too much; 0
 *     without any
 */
public record ModelHealth(
    int asked,
    double inputDrift,
    double answerDrift,
    int judged,
    double accuracy,
    double calibrationGap) {

  private static final int ENOUGH = 50;
  private static final double MUCH = 0.25;
  private static final double FAR_OFF = 0.1;

  /** Of one model, from the newest asking about each incident and what people made of them. */
  public static ModelHealth of(
      ModelCard card, List<Consultation> asked, List<Experience> finished) {
    List<Opinion> said = asked.stream().flatMap(one -> opinion(one, card)).toList();
    Expected expected = card.expected();
    Spread known = Spread.ofKnown(said.stream().map(Opinion::knownFeatures).toList());
    Spread sure = Spread.ofConfidence(said.stream().map(Opinion::probability).toList());
    int judged = 0;
    int right = 0;
    double claimed = 0;
    for (Experience one : finished) {
      String truth = one.labelled().label(card.question());
      Optional<Opinion> opinion = opinion(one.asked(), card).findFirst();
      if (opinion.isPresent() && !truth.isEmpty()) {
        judged++;
        claimed += opinion.get().probability();
        right += opinion.get().label().equals(truth) ? 1 : 0;
      }
    }
    double accuracy = judged == 0 ? 0 : (double) right / judged;
    return new ModelHealth(
        said.size(),
        expected == null ? 0 : known.indexAgainst(expected.known()),
        expected == null ? 0 : sure.indexAgainst(expected.confidence()),
        judged,
        accuracy,
        judged == 0 ? 0 : claimed / judged - accuracy);
  }

  /** What is wrong with it, in words; empty while there is nothing or too little to say so. */
  public Optional<String> alarm() {
    if (asked >= ENOUGH && inputDrift > MUCH) {
      return Optional.of("it meets other incidents than it was made for");
    }
    if (judged >= ENOUGH && Math.abs(calibrationGap) > FAR_OFF) {
      return Optional.of("it is no longer as sure as it is right");
    }
    return Optional.empty();
  }

  private static Stream<Opinion> opinion(Consultation one, ModelCard card) {
    return one.opinions().stream()
        .filter(said -> said.question() == card.question() && said.modelId().equals(card.id()));
  }
}
