package io.diapason.ml.feature;

import java.util.List;

/** What the beginning of a feature's name says about the feature. */
public final class FeatureNames {

  private static final List<String> TELLING =
      List.of("word=", "words=", "kind-word=", "pair=", "ci=", "owner=", "field:", "fields:");

  private FeatureNames() {}

  /**
   * Whether a feature says something about this one incident: its words, its CIs, its fields.
   * Severity, hour and the like are known of any incident, so a model that knows only those knows
   * nothing.
   */
  public static boolean isTelling(String feature) {
    return TELLING.stream().anyMatch(feature::startsWith);
  }
}
