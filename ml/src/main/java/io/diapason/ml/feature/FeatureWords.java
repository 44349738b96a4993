package io.diapason.ml.feature;

/** Says in words what a feature means, for the reasons that people read. */
public final class FeatureWords {

  private FeatureWords() {}

  /** A short phrase, such as {@code the words "disk full"}; the name itself when unknown. */
  public static String describe(String feature) {
    int cut = feature.indexOf('=');
    if (cut < 0) {
      return feature;
    }
    String value = feature.substring(cut + 1);
    String name = feature.substring(0, cut);
    if (name.startsWith("field:") || name.startsWith("fields:")) {
      return name.substring(name.indexOf(':') + 1).replace("+", " and ") + " is " + value;
    }
    return switch (name) {
      case "word" -> "the word \"" + value + "\"";
      case "words" -> "the words \"" + value + "\"";
      case "pair" -> "the words \"" + value.replace(" ", " … ") + "\"";
      case "weekday" -> "opened on a " + value;
      case "kind-word" -> "the word \"" + afterSpace(value) + "\" on a " + beforeSpace(value);
      case "severity" -> "severity " + value;
      case "tier" -> "tier " + value;
      case "severity-tier" -> "severity " + value.replace("/", " on tier ");
      case "alerts" -> "the number of alerts (about " + value + ")";
      case "hour" -> "opened in the UTC " + value;
      case "change" -> "a recent change";
      case "ci" -> "the likeliest culprit is " + value;
      case "kind" -> "the likeliest culprit is a " + (value.isEmpty() ? "CI of no kind" : value);
      case "owner" -> "the culprit's owner is " + (value.isEmpty() ? "nobody known" : value);
      case "other-kind" -> "a " + value + " is involved too";
      case "other-owner" -> "a CI of team " + value + " is involved too";
      default -> feature;
    };
  }

  private static String beforeSpace(String value) {
    String kind = value.substring(0, Math.max(0, value.indexOf(' ')));
    return kind.isEmpty() ? "CI of no kind" : kind;
  }

  private static String afterSpace(String value) {
    return value.substring(value.indexOf(' ') + 1);
  }
}
