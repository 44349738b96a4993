package io.diapason.correlation;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * How much each part says when suspects are ranked. Each of {@code surprise}, {@code reach}, {@code
 * change} and {@code severity} multiplies a part of 0 to 1; what matters is how they compare.
 *
 * <p>The values are the middle of a broad plateau, the same for all: searched at random on MicroSS
 * (GAIA, 2021), Online Boutique cloudbed-1 (AIOps Challenge, 2022; both as compiled by Riddell et
 * al., FORGE 2026) and made-up estates, taking for each weight the value that was best on average
 * over all others rather than the best single combination.
 *
 * @param surprise how surprising the alerts of the CI itself are, beside the most surprising CI
 * @param reach how much of the incident a fault of the CI explains
 * @param change how recently it was altered
 * @param severity how bad its worst alert is
 * @param rarityPower with which power the rarity of an alert counts, so that one that is hardly
 *     ever seen outweighs several that are seen now and then
 * @param sharing with which power an alert loses by the number of CIs that raise the same one in
 *     this incident, but for numbers in its name: what all raise alike tells of none
 * @param hearsay how much an alert that names another CI counts, beside one that does not: a caller
 *     complains of whom it calls, and mostly suffers from something further on
 * @param named the part of such an alert that goes to the CI named; the rest to the one that raised
 *     it
 * @param parts the share of the surprise of each of its instances that a service has as well; above
 *     one half, two instances hit alike would blame the service for the fault of either
 * @param thrift with which power the share of its direct dependents that broke counts: a fault of a
 *     CI on which many hang that are well is a poor explanation
 * @param scope with which power the share of the incident that a fault of the CI accounts for, its
 *     own alerts included, counts against how surprising these are: who only speaks loudest is a
 *     victim. It was chosen on one made-up estate and tried on three others
 * @param firstTime what comes so long after the incident opened counts half: later alerts are more
 *     often consequences, or coincidences
 * @param changeTime after so long a change counts e<sup>-1</sup>
 */
public record CauseWeights(
    double surprise,
    double reach,
    double change,
    double severity,
    double rarityPower,
    double sharing,
    double hearsay,
    double named,
    double parts,
    double thrift,
    double scope,
    Duration firstTime,
    Duration changeTime)
    implements Serializable {

  public CauseWeights {
    for (double weight :
        List.of(surprise, reach, change, severity, rarityPower, sharing, thrift, scope)) {
      if (!(weight >= 0 && weight <= 10)) {
        throw new IllegalArgumentException(
            "Expected a weight or a power to be from 0 to 10, but got " + weight);
      }
    }
    for (double share : List.of(hearsay, named, parts)) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("Expected a share to be from 0 to 1, but got " + share);
      }
    }
    if (!(surprise + reach + change + severity > 0)) {
      throw new IllegalArgumentException(
          "Expected surprise, reach, change or severity to be above 0, but all are 0");
    }
    if (firstTime.toMillis() < 1 || changeTime.toMillis() < 1) {
      throw new IllegalArgumentException(
          "Expected times above 0, but got " + firstTime + " and " + changeTime);
    }
  }

  /** What needs no tuning to be useful. */
  public static CauseWeights defaults() {
    return new CauseWeights(
        1.0,
        1.0,
        0.45,
        0.1,
        2.0,
        0.75,
        0.2,
        0.6,
        0.42,
        0.4,
        0.7,
        Duration.ofSeconds(90),
        Duration.ofMinutes(30));
  }

  /** What all four together can come to. */
  public double total() {
    return surprise + reach + change + severity;
  }
}
