package io.diapason.deploy.storm;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes labels so that equal labels read the same: sorted, quoted, as Prometheus does. */
public final class CanonicalLabels {

  private CanonicalLabels() {}

  /** Such as {@code {alertname="HostDown",instance="web-1:9100"}}. */
  public static String text(Map<String, String> labels) {
    return new TreeMap<>(labels)
        .entrySet().stream()
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
