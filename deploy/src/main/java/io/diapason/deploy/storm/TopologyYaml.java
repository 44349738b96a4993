package io.diapason.deploy.storm;

import com.fasterxml.jackson.databind.node.TextNode;
import io.diapason.vocabulary.Ci;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes an estate as the topology file that {@code replay --topology} reads. */
public final class TopologyYaml {

  private TopologyYaml() {}

  /** One CI a line, empty fields left out; every text is quoted, so that none reads as a number. */
  public static String text(List<Ci> cis) {
    return cis.stream().map(TopologyYaml::line).collect(Collectors.joining("", "cis:\n", ""));
  }

  private static String line(Ci ci) {
    StringBuilder line = new StringBuilder("  - {id: ").append(quoted(ci.id()));
    append(line, "kind", ci.kind());
    append(line, "team", ci.team());
    line.append(", tier: ").append(ci.tier());
    append(line, "runsOn", ci.runsOn());
    append(line, "dependsOn", ci.dependsOn());
    append(line, "connectedTo", ci.connectedTo());
    if (!ci.match().isEmpty()) {
      line.append(", match: ").append(match(ci.match()));
    }
    return line.append("}\n").toString();
  }

  private static void append(StringBuilder line, String field, String text) {
    if (!text.isEmpty()) {
      line.append(", ").append(field).append(": ").append(quoted(text));
    }
  }

  private static void append(StringBuilder line, String field, List<String> ids) {
    if (!ids.isEmpty()) {
      String list = ids.stream().map(TopologyYaml::quoted).collect(Collectors.joining(", "));
      line.append(", ").append(field).append(": [").append(list).append(']');
    }
  }

  private static String match(Map<String, String> match) {
    return new TreeMap<>(match)
        .entrySet().stream()
            .map(label -> quoted(label.getKey()) + ": " + quoted(label.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A JSON string is a YAML string. */
  private static String quoted(String text) {
    return new TextNode(text).toString();
  }
}
