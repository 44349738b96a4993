package io.diapason.deploy.config;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.FaultModel;
import io.diapason.correlation.Patience;
import io.diapason.correlation.Weights;
import io.diapason.correlation.dedup.FlapPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * By what correlation judges which alerts are one happening.
 *
 * @param attachWindow the longest that an incident waits for its next alert
 * @param attachLeast the shortest that it waits, however fast its alerts came
 * @param attachGaps how many of its mean gaps it waits between the two
 * @param quietPeriod how long nothing new must come until an incident counts as settled
 * @param reopenWindow how long a resolved alert, and a closed incident, may come back as itself
 * @param flapping when an alert flaps, and is held open meanwhile
 * @param announceEvery the least time between two versions of a growing incident
 * @param maxHops how far apart on the topology two alerts of one incident may be, 0 to 4
 * @param attachThreshold the least closeness at which an alert joins an incident, up to 1
 * @param mergeThreshold the least closeness at which one alert joins two incidents to one, up to 1
 * @param weights how much each kind of evidence says
 * @param causes how much each part says when suspects are ranked
 * @param faults how faults are taken to travel when what happened is looked back upon
 */
public record CorrelationSettings(
    Duration attachWindow,
    Duration attachLeast,
    int attachGaps,
    Duration quietPeriod,
    Duration reopenWindow,
    FlapPolicy flapping,
    Duration announceEvery,
    int maxHops,
    double attachThreshold,
    double mergeThreshold,
    Weights weights,
    CauseWeights causes,
    FaultModel faults) {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  private static final Rule<Integer> CHANGES =
      new Rule<>(
          "0 for never, or a whole number from 2 to " + FlapPolicy.MAX_CHANGES,
          text -> changes(Integer.parseInt(text)));

  /** What needs no tuning to be useful. */
  public static CorrelationSettings defaults() {
    return new CorrelationSettings(
        Duration.ofMinutes(15),
        Duration.ofMinutes(1),
        6,
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        FlapPolicy.defaults(),
        Duration.ofMillis(500),
        4,
        0.35,
        0.4,
        Weights.defaults(),
        CauseWeights.defaults(),
        FaultModel.defaults());
  }

  /** The same in the words of the room that works by it. */
  public CorrelationConfig toRoom() {
    return new CorrelationConfig(
        patience(),
        quietPeriod,
        reopenWindow,
        flapping,
        announceEvery,
        maxHops,
        attachThreshold,
        mergeThreshold,
        weights,
        causes,
        faults);
  }

  private Patience patience() {
    Duration least = attachLeast.compareTo(attachWindow) < 0 ? attachLeast : attachWindow;
    return new Patience(least, attachWindow, attachGaps, Patience.defaults().firstGap());
  }

  static CorrelationSettings read(Section parent) {
    try (Section section = parent.section("correlation")) {
      CorrelationSettings defaults = defaults();
      return new CorrelationSettings(
          section.read("attachWindow", defaults.attachWindow, Rules.duration(SECOND, DAY)),
          section.read("attachLeast", defaults.attachLeast, Rules.duration(SECOND, DAY)),
          section.read("attachGaps", defaults.attachGaps, Rules.whole(1, 1000)),
          section.read("quietPeriod", defaults.quietPeriod, Rules.duration(SECOND, DAY)),
          section.read(
              "reopenWindow",
              defaults.reopenWindow,
              Rules.duration(Duration.ZERO, Duration.ofDays(30))),
          flapping(section, defaults.flapping),
          section.read(
              "announceEvery",
              defaults.announceEvery,
              Rules.duration(Duration.ZERO, Duration.ofMinutes(1))),
          section.read("maxHops", defaults.maxHops, Rules.whole(0, 4)),
          section.read("attachThreshold", defaults.attachThreshold, Rules.share()),
          section.read("mergeThreshold", defaults.mergeThreshold, Rules.share()),
          WeightSettings.weights(section, defaults.weights),
          WeightSettings.causes(section, defaults.causes),
          WeightSettings.faults(section, defaults.faults));
    }
  }

  private static FlapPolicy flapping(Section parent, FlapPolicy defaults) {
    try (Section section = parent.section("flapping")) {
      return new FlapPolicy(
          section.read("changes", defaults.changes(), CHANGES),
          section.read("within", defaults.within(), Rules.duration(SECOND, DAY)),
          section.read("quiet", defaults.quiet(), Rules.duration(SECOND, DAY)));
    }
  }

  private static @Nullable Integer changes(int found) {
    return found == 0 || (found >= 2 && found <= FlapPolicy.MAX_CHANGES) ? found : null;
  }
}
