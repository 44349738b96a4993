package io.diapason.correlation.incident;

import static io.diapason.vocabulary.Explanation.Evidence.COINCIDENCE;
import static io.diapason.vocabulary.Explanation.Evidence.COMMON_ROOT;
import static io.diapason.vocabulary.Explanation.Evidence.COMPANY;
import static io.diapason.vocabulary.Explanation.Evidence.LINKS;
import static io.diapason.vocabulary.Explanation.Evidence.NAMED;
import static io.diapason.vocabulary.Explanation.Evidence.SAME_CONDITION;
import static io.diapason.vocabulary.Explanation.Evidence.SHARED_CHANGE;
import static io.diapason.vocabulary.Explanation.Evidence.SHARED_TRAIT;

import io.diapason.correlation.Weights;
import io.diapason.correlation.topology.Neighbour;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for an alert and an incident being one happening, but for time.
 *
 * @param neighbour the CI of the incident that is nearest by links; null when none is near
 * @param link what the links to it say, 0 to 1
 * @param root the CI whose fault best explains both; null when there is none
 * @param explains how well it does, 0 to 1
 * @param named the CI of the incident that the alert's labels name; null when they name none
 * @param companion the CI of the incident that has broken together with the alert's; null if none
 * @param trust how surely the two break together, 0 to 1
 * @param sameCondition whether the incident has the same condition on another CI
 * @param trait what it has in common with all alerts of this incident and of few others; null when
 *     there is nothing
 * @param telling how telling that is: 1 when no other incident has it, else a part
 * @param sharedChange the newest change upstream of both; null when there is none
 * @param blame how well that change explains both, 1 to 0
 * @param surprise how unlikely the two are so close in time by chance; 0 where the estate knows
 *     both
 */
record Evidence(
    @Nullable Neighbour neighbour,
    double link,
    @Nullable String root,
    double explains,
    @Nullable String named,
    @Nullable String companion,
    double trust,
    boolean sameCondition,
    @Nullable String trait,
    double telling,
    @Nullable String sharedChange,
    double blame,
    double surprise) {

  /** Whether the estate itself relates the two, and not only what was learnt or what is alike. */
  boolean isFirm() {
    return neighbour != null || named != null || explains >= 0.5;
  }

  /** The parts that say something, in a fixed order. */
  List<Part> parts(Weights weights, String firstName) {
    List<Part> parts = new ArrayList<>(3);
    if (neighbour != null) {
      parts.add(link(neighbour, link, weights, firstName));
    }
    if (root != null) {
      parts.add(
          part(
              COMMON_ROOT,
              "a fault of " + root + " would explain both",
              explains,
              weights.commonRoot()));
    }
    if (named != null) {
      parts.add(part(NAMED, "names " + named, 1, weights.named()));
    }
    if (companion != null) {
      parts.add(
          part(
              COMPANY,
              "has broken together with " + companion + " (" + Math.round(trust * 100) + " %)",
              trust,
              weights.company()));
    }
    if (sameCondition) {
      parts.add(part(SAME_CONDITION, "same condition", 1, weights.sameCondition()));
    }
    if (trait != null) {
      parts.add(part(SHARED_TRAIT, "shares " + trait, telling, weights.sharedTrait()));
    }
    if (sharedChange != null) {
      parts.add(
          part(
              SHARED_CHANGE,
              "change " + sharedChange + " upstream of both",
              blame,
              weights.sharedChange()));
    }
    if (surprise > 0) {
      parts.add(
          part(COINCIDENCE, "so close in time by chance is rare", surprise, weights.coincidence()));
    }
    return parts;
  }

  private static Part part(Explanation.Evidence kind, String words, double found, double weight) {
    return new Part(kind, words, found, weight, found * weight);
  }

  private static Part link(Neighbour neighbour, double says, Weights weights, String firstName) {
    String words =
        neighbour.hops() == 0
            ? "same CI as " + firstName
            : neighbour.path()
                + ", where "
                + firstName
                + " fired; "
                + neighbour.hops()
                + (neighbour.hops() == 1 ? " hop" : " hops");
    double weight = weights.ofHops(neighbour.hops());
    return new Part(LINKS, words, weight <= 0 ? 0 : says / weight, weight, says);
  }

  /** All parts together: 1 - (1 - a)(1 - b)…, 0 to 1. */
  double relatedness(Weights weights) {
    double unrelated = 1;
    unrelated *= neighbour == null ? 1 : 1 - link;
    unrelated *= 1 - weights.commonRoot() * explains;
    unrelated *= named == null ? 1 : 1 - weights.named();
    unrelated *= companion == null ? 1 : 1 - weights.company() * trust;
    unrelated *= sameCondition ? 1 - weights.sameCondition() : 1;
    unrelated *= trait == null ? 1 : 1 - weights.sharedTrait() * telling;
    unrelated *= 1 - weights.sharedChange() * blame;
    unrelated *= 1 - weights.coincidence() * surprise;
    return 1 - unrelated;
  }
}
