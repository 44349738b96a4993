package io.diapason.correlation;

import java.io.Serializable;
import java.util.List;

/**
 * How much each kind of evidence says, on its own, that an alert and an incident are one happening:
 * 0 says nothing, 1 would be proof. Parts that agree add up as {@code 1 - (1 - a)(1 - b)…}, so
 * several weak ones make a strong one and none makes more than 1. What time says is no weight: it
 * multiplies the rest.
 *
 * <p>The values were chosen on MicroSS (GAIA, 2021), Online Boutique cloudbed-1 (AIOps Challenge,
 * 2022; both as compiled by Riddell et al., FORGE 2026) and on made-up estates, one set for all.
 *
 * @param sameCi the incident is on the alert's own CI
 * @param oneHop one link apart
 * @param twoHops two links apart
 * @param threeHops three links apart
 * @param fourHops four links apart
 * @param downhill what remains of the weight of links where the failure would have had to travel
 *     against its direction, from the one that calls to the one that is called
 * @param commonRoot a fault of one CI would explain all of the incident and the alert; less where
 *     it explains only a part, has not spoken itself, or would explain half of the estate as well
 * @param named one of the alert's labels names a CI of the incident
 * @param company the two CIs have always broken together; less where they did only sometimes
 * @param sameCondition both are the same condition on different CIs
 * @param sharedTrait a label, or a word in the names of the CIs, that all its alerts share and that
 *     no other incident of the moment shares; less where others do, or did lately
 * @param sharedChange a recent change lies upstream of both
 * @param coincidence where the estate says nothing of a CI: that two alerts so close in time are
 *     unrelated would be a rare coincidence
 */
public record Weights(
    double sameCi,
    double oneHop,
    double twoHops,
    double threeHops,
    double fourHops,
    double downhill,
    double commonRoot,
    double named,
    double company,
    double sameCondition,
    double sharedTrait,
    double sharedChange,
    double coincidence)
    implements Serializable {

  public Weights {
    for (double weight :
        List.of(
            sameCi,
            oneHop,
            twoHops,
            threeHops,
            fourHops,
            downhill,
            commonRoot,
            named,
            company,
            sameCondition,
            sharedTrait,
            sharedChange,
            coincidence)) {
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException(
            "Expected a weight to be from 0 to 1, but got " + weight);
      }
    }
  }

  /** What needs no tuning to be useful. */
  public static Weights defaults() {
    return new Weights(0.95, 0.85, 0.75, 0.65, 0.5, 0.9, 0.7, 0.8, 0.8, 0.2, 0.4, 0.4, 0.3);
  }

  /** What so many links between two CIs say; nothing beyond four. */
  public double ofHops(int hops) {
    return switch (hops) {
      case 0 -> sameCi;
      case 1 -> oneHop;
      case 2 -> twoHops;
      case 3 -> threeHops;
      case 4 -> fourHops;
      default -> 0;
    };
  }
}
