package io.diapason.ml.feature;

import io.diapason.ml.advice.IncidentFacts;
import io.diapason.vocabulary.Ci;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model sees of an incident: named features, absent or with a positive value.
 *
 * <p>A circumstance counts 1. The words share a fixed weight between them, so that a talkative
 * source cannot shout down the rest.
 *
 * <p>The same code runs in training and in serving. A change of what it makes is a new {@link
 * #VERSION}, and models trained on another version are not asked. However large or odd the
 * incident, the work and the result are bounded; whatever lies beyond the bounds is not read.
 */
public final class IncidentFeatures {

  /** The version of names and meaning; written on the card of each model. */
  public static final String VERSION = "v1";

  /** The most features that one incident can have. */
  public static final int MOST_FEATURES = 1_000;

  private static final int TEXTS_READ = 32;
  private static final int CHARACTERS_READ = 1_000;
  private static final int WORDS_READ = 60;
  private static final int CIS_READ = 20;

  /** Length of the vector of all words together; a circumstance has 1. */
  private static final double TEXT_WEIGHT = 2;

  private static final int LONGEST_NAME = 120;

  private final SortedMap<String, Double> features = new TreeMap<>();

  private IncidentFeatures() {}

  /** The features of an incident, sorted by name. */
  public static SortedMap<String, Double> of(IncidentFacts facts) {
    IncidentFeatures made = new IncidentFeatures();
    made.circumstances(facts);
    made.estate(facts.cis());
    String kind = facts.cis().isEmpty() ? "" : facts.cis().get(0).kind();
    made.text(facts.title(), kind);
    facts.alertNames().stream().limit(TEXTS_READ).forEach(name -> made.text(name, kind));
    facts.summaries().stream().limit(TEXTS_READ).forEach(summary -> made.text(summary, kind));
    made.shareWeight();
    return Collections.unmodifiableSortedMap(made.features);
  }

  /**
   * Whether a feature says something about this one incident: its words or its CIs. Severity, hour
   * and the like are known of any incident, so a model that knows only those knows nothing.
   */
  public static boolean isTelling(String feature) {
    return isText(feature) || feature.startsWith("ci=") || feature.startsWith("owner=");
  }

  private void circumstances(IncidentFacts facts) {
    int tier = facts.cis().stream().mapToInt(Ci::tier).min().orElse(Ci.DEFAULT_TIER);
    add("severity=", facts.worst().name());
    add("tier=", Integer.toString(tier));
    add("severity-tier=", facts.worst() + "/" + tier);
    add("alerts=", "2^" + log2(facts.alertCount()));
    add("hour=", quarterOfDay(facts.openedAt().atOffset(ZoneOffset.UTC).getHour()));
    if (facts.recentChange()) {
      add("change=", "recent");
    }
  }

  private void estate(List<Ci> cis) {
    if (cis.isEmpty()) {
      add("kind=", "none");
      return;
    }
    Ci culprit = cis.get(0);
    add("ci=", culprit.id());
    add("kind=", culprit.kind());
    add("owner=", culprit.team());
    for (Ci ci : cis.subList(1, Math.min(cis.size(), CIS_READ))) {
      add("other-kind=", ci.kind());
      add("other-owner=", ci.team());
    }
  }

  private void text(String text, String kind) {
    String before = "";
    for (String word : Tokens.of(text, CHARACTERS_READ, WORDS_READ)) {
      add("word=", word);
      add("kind-word=", kind + " " + word);
      if (!before.isEmpty()) {
        add("words=", before + " " + word);
      }
      before = word;
    }
  }

  private void shareWeight() {
    double words = features.keySet().stream().filter(IncidentFeatures::isText).count();
    features.replaceAll((name, value) -> isText(name) ? TEXT_WEIGHT / Math.sqrt(words) : value);
  }

  private static boolean isText(String feature) {
    return feature.startsWith("word=")
        || feature.startsWith("words=")
        || feature.startsWith("kind-word=");
  }

  private void add(String prefix, String value) {
    if (features.size() < MOST_FEATURES && value != null && value.length() <= LONGEST_NAME) {
      features.put(prefix + value, 1.0);
    }
  }

  private static int log2(int count) {
    return count < 1 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
  }

  private static String quarterOfDay(int hour) {
    return hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  }
}
