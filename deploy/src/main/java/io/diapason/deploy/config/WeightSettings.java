package io.diapason.deploy.config;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.Weights;
import java.time.Duration;

/** Reads the weights of the judgement. All have defaults that need no tuning. */
final class WeightSettings {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final double MOST = 10;

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

  private static double part(Section section, String key, double otherwise) {
    return section.read(key, otherwise, Rules.number(0, MOST));
  }
}
