package io.diapason.ingest.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels that all alerts of a group have in common, out of the text in which Alertmanager
 * describes the group. Without them nothing tells what the group is about: to most receivers
 * Alertmanager names only itself.
 */
public final class AlertmanagerDetails {

  private static final Pattern LABELS =
      Pattern.compile("(?m)^Labels:\\n((?: - [^\\n]* = [^\\n]*\\n)*)");
  private static final Pattern LABEL = Pattern.compile("(?m)^ - ([^\\n]*?) = ([^\\n]*)$");

  private AlertmanagerDetails() {}

  /** What the texts of a group agree on; empty when they list no labels. */
  public static Map<String, String> common(List<String> texts) {
    Map<String, String> common = new HashMap<>();
    boolean first = true;
    for (String text : texts) {
      Matcher alerts = LABELS.matcher(text);
      while (alerts.find()) {
        Map<String, String> labels = labels(alerts.group(1));
        if (first) {
          common.putAll(labels);
        } else {
          common.entrySet().retainAll(labels.entrySet());
        }
        first = false;
      }
    }
    return common;
  }

  private static Map<String, String> labels(String lines) {
    Map<String, String> labels = new HashMap<>();
    Matcher label = LABEL.matcher(lines);
    while (label.find()) {
      labels.putIfAbsent(label.group(1), label.group(2));
    }
    return labels;
  }
}
