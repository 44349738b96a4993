package io.diapason.deploy.config;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.FaultModel;
import io.diapason.correlation.Weights;
import java.time.Duration;

/** Reads the weights of the judgement. All have defaults that need no tuning. */
final class WeightSettings {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final double MOST = 10;
  private static final double LEAST_CHANCE = 0.01;
  private static final double LEAST_PER_DAY = 0.0001;
  private static final double MOST_PER_DAY = 1_000;
  private static final double MOST_DOUBT = 1_000_000;

  private WeightSettings() {}

  /** The section {@code weights}: what each kind of evidence says. */
  static Weights weights(Section parent, Weights defaults) {
    try (Section section = parent.section("weights")) {
      Rule<Double> weight = Rules.number(0, 1);
      return new Weights(
          section.read("sameCi", defaults.sameCi(), weight),
          section.read("oneHop", defaults.oneHop(), weight),
          section.read("twoHops", defaults.twoHops(), weight),
          section.read("threeHops", defaults.threeHops(), weight),
          section.read("fourHops", defaults.fourHops(), weight),
          section.read("downhill", defaults.downhill(), weight),
          section.read("commonRoot", defaults.commonRoot(), weight),
          section.read("named", defaults.named(), weight),
          section.read("company", defaults.company(), weight),
          section.read("sameCondition", defaults.sameCondition(), weight),
          section.read("sharedTrait", defaults.sharedTrait(), weight),
          section.read("sharedChange", defaults.sharedChange(), weight),
          section.read("coincidence", defaults.coincidence(), weight));
    }
  }

  /** The section {@code causes}: by what suspects are ranked. */
  static CauseWeights causes(Section parent, CauseWeights defaults) {
    try (Section section = parent.section("causes")) {
      double surprise = part(section, "surprise", defaults.surprise());
      double reach = part(section, "reach", defaults.reach());
      double change = part(section, "change", defaults.change());
      double severity = part(section, "severity", defaults.severity());
      boolean none = surprise + reach + change + severity <= 0;
      if (none) {
        section
            .problems()
            .error(
                section.mark(),
                "Expected surprise, reach, change or severity in correlation.causes to be above 0, but all are 0");
      }
      return new CauseWeights(
          none ? defaults.surprise() : surprise,
          reach,
          change,
          severity,
          part(section, "rarityPower", defaults.rarityPower()),
          part(section, "sharing", defaults.sharing()),
          section.read("hearsay", defaults.hearsay(), Rules.number(0, 1)),
          section.read("named", defaults.named(), Rules.number(0, 1)),
          section.read("parts", defaults.parts(), Rules.number(0, 1)),
          part(section, "thrift", defaults.thrift()),
          part(section, "scope", defaults.scope()),
          section.read("firstTime", defaults.firstTime(), Rules.duration(SECOND, DAY)),
          section.read("changeTime", defaults.changeTime(), Rules.duration(SECOND, DAY)));
    }
  }

  /** The section {@code faults}: how faults are taken to travel. */
  static FaultModel faults(Section parent, FaultModel defaults) {
    try (Section section = parent.section("faults")) {
      Rule<Double> chance = Rules.number(LEAST_CHANCE, 1 - LEAST_CHANCE);
      Rule<Double> perDay = Rules.number(LEAST_PER_DAY, MOST_PER_DAY);
      Duration delay = section.read("delay", defaults.delay(), Rules.duration(SECOND, HOUR));
      return new FaultModel(
          section.read("passes", defaults.passes(), chance),
          section.read("damped", defaults.damped(), Rules.share()),
          section.read("speaks", defaults.speaks(), chance),
          delay,
          section.read("window", later(delay, defaults.window()), Rules.duration(delay, HOUR)),
          section.read("faultsPerDay", defaults.faultsPerDay(), perDay),
          section.read("lonersPerDay", defaults.lonersPerDay(), perDay),
          section.read("doubt", defaults.doubt(), Rules.number(1, MOST_DOUBT)));
    }
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static double part(Section section, String key, double otherwise) {
    return section.read(key, otherwise, Rules.number(0, MOST));
  }
}
