package io.diapason.deploy.storm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a storm as the files that {@code replay} reads, and its truth beside them. */
public final class StormFiles {

  public static final String ALERTS = "alerts.jsonl";
  public static final String TOPOLOGY = "topology.yaml";
  public static final String CHANGES = "changes.jsonl";
  public static final String TRUTH = "truth.json";

  /** Prometheus sends at most 64 alerts in one request. */
  private static final int MAX_BATCH = 64;

  private StormFiles() {}

  /** Writes the four files into a folder, which is made if it is missing. */
  public static void write(Storm storm, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(ALERTS), lines(alertLines(storm)));
    Files.writeString(folder.resolve(TOPOLOGY), TopologyYaml.text(storm.estate()));
    Files.writeString(folder.resolve(CHANGES), lines(changeLines(storm)));
    Files.writeString(folder.resolve(TRUTH), VocabularyJson.text(storm.truth()) + "\n");
  }

  /** The replay lines: what is sent in one moment stands in one line, at most 64 alerts. */
  public static List<String> alertLines(Storm storm) {
    List<String> lines = new ArrayList<>();
    List<StormEvent> batch = new ArrayList<>();
    for (StormEvent event : storm.events()) {
      boolean together = batch.isEmpty() || batch.get(0).offsetMillis() == event.offsetMillis();
      if (!together || batch.size() == MAX_BATCH) {
        lines.add(alertLine(storm, batch));
        batch.clear();
      }
      batch.add(event);
    }
    if (!batch.isEmpty()) {
      lines.add(alertLine(storm, batch));
    }
    return lines;
  }

  private static String alertLine(Storm storm, List<StormEvent> batch) {
    String receivedAt = storm.base().plusMillis(batch.get(0).offsetMillis()).toString();
    return batch.stream()
        .map(StormEvent::body)
        .collect(
            Collectors.joining(
                ",",
                "{\"receivedAt\":\"" + receivedAt + "\",\"source\":\"alertmanager\",\"body\":[",
                "]}"));
  }

  /** The replay lines of the changes. */
  public static List<String> changeLines(Storm storm) {
    return storm.changes().stream().map(change -> changeLine(storm, change)).toList();
  }

  private static String changeLine(Storm storm, StormChange change) {
    ObjectNode line = VocabularyJson.mapper().createObjectNode();
    line.put("at", storm.base().plusMillis(change.offsetMillis()).toString());
    line.put("ci", change.ci()).put("kind", change.kind());
    return line.put("id", change.id()).put("summary", change.summary()).toString();
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
