package io.diapason.ml.registry;

import java.util.List;

/**
 * What a model met and said on incidents that it had not learnt from: against this its days in the
 * stream are held.
 *
 * @param confidence the share of incidents by the probability of its answer, in equal bins from 0
 *     to 1
 * @param known the share of incidents by how many telling features it knew: none, 1, 2 to 3, 4 to
 *     7, and so on, the last bin without end
 */
public record Expected(List<Double> confidence, List<Double> known) {

  public Expected {
    confidence = confidence == null ? List.of() : List.copyOf(confidence);
    known = known == null ? List.of() : List.copyOf(known);
  }
}
