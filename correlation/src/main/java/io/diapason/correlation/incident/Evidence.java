package io.diapason.correlation.incident;

import io.diapason.correlation.Weights;
import io.diapason.correlation.topology.Neighbour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param sharedChange the change upstream of both; null when there is none
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
    double surprise) {

  /** Whether the estate itself relates the two, and not only what was learnt or what is alike. */
  boolean isFirm() {
    return neighbour != null || named != null || explains >= 0.5;
  }

  /** One kind of evidence, with its words. */
  record Part(String words, double says) {}

  /** The parts that say something, in a fixed order. */
  List<Part> parts(Weights weights, String firstName) {
    List<Part> parts = new ArrayList<>(3);
    if (neighbour != null) {
      parts.add(link(neighbour, link, firstName));
    }
    if (root != null) {
      parts.add(
          new Part("a fault of " + root + " would explain both", weights.commonRoot() * explains));
    }
    if (named != null) {
      parts.add(new Part("names " + named, weights.named()));
    }
    if (companion != null) {
      parts.add(
          new Part(
              String.format(
                  Locale.ROOT, "has broken together with %s (%.0f %%)", companion, trust * 100),
              weights.company() * trust));
    }
    if (sameCondition) {
      parts.add(new Part("same condition", weights.sameCondition()));
    }
    if (trait != null) {
      parts.add(new Part("shares " + trait, weights.sharedTrait() * telling));
    }
    if (sharedChange != null) {
      parts.add(new Part("change " + sharedChange + " upstream of both", weights.sharedChange()));
    }
    if (surprise > 0) {
      parts.add(new Part("so close in time by chance is rare", weights.coincidence() * surprise));
    }
    return parts;
  }

  private static Part link(Neighbour neighbour, double says, String firstName) {
    String words =
        neighbour.hops() == 0
            ? "same CI as " + firstName
            : String.format(
                Locale.ROOT,
                "%s, where %s fired; %d hop%s",
                neighbour.path(),
                firstName,
                neighbour.hops(),
                neighbour.hops() == 1 ? "" : "s");
    return new Part(words, says);
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
    unrelated *= sharedChange == null ? 1 : 1 - weights.sharedChange();
    unrelated *= 1 - weights.coincidence() * surprise;
    return 1 - unrelated;
  }
}
