package io.diapason.deploy.config;

/**
 * When a model's answer counts.
 *
 * @param threshold below this probability the model abstains and the rule's answer stands
 */
public record AdviceSettings(double threshold) {

  /** A model speaks when it is at least 60 % sure. */
  public static AdviceSettings defaults() {
    return new AdviceSettings(0.6);
  }

  static AdviceSettings read(Section parent) {
    try (Section section = parent.section("advice")) {
      return new AdviceSettings(section.read("threshold", defaults().threshold, Rules.share()));
    }
  }
}
