package io.diapason.deploy.bench.correlation.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.storm.StormFiles;
import io.diapason.deploy.storm.TopologyYaml;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a stream as {@code replay} reads it, and its truth. */
public final class StreamFiles {

  public static final String ALERTS = StormFiles.ALERTS;
  public static final String TOPOLOGY = StormFiles.TOPOLOGY;
  public static final String CHANGES = StormFiles.CHANGES;

  /** The true incident of each event that counts: id, ts, incident, fingerprint. */
  public static final String TRUTH = "truth.ndjson";

  /** What brought each true incident about. */
  public static final String CAUSES = "causes.ndjson";

  private StreamFiles() {}

  /**
   * Writes into a folder, which is made if it is missing.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(KnownStream stream, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(ALERTS), stream.alerts().stream().map(KnownAlert::line).toList());
    Files.writeString(folder.resolve(TOPOLOGY), TopologyYaml.text(stream.estate()));
    Files.write(folder.resolve(CHANGES), stream.changes().stream().map(StreamFiles::line).toList());
    Files.write(
        folder.resolve(CAUSES), stream.incidents().stream().map(StreamFiles::causes).toList());
    Files.write(
        folder.resolve(TRUTH),
        stream.alerts().stream().filter(stream::counts).map(StreamFiles::truth).toList());
  }

  private static String truth(KnownAlert alert) {
    long at = alert.event().receivedAt().toEpochMilli();
    ObjectNode line = VocabularyJson.mapper().createObjectNode();
    line.put("id", alert.id()).put("ts", at).put("incident", alert.incident());
    line.put("fingerprint", alert.event().fingerprint().value());
    return line.toString();
  }

  private static String line(Change change) {
    ObjectNode line = VocabularyJson.mapper().createObjectNode();
    line.put("at", change.madeAt().toString()).put("ci", change.ci()).put("kind", change.kind());
    return line.put("id", change.id()).put("summary", change.summary()).toString();
  }

  private static String causes(KnownIncident incident) {
    ObjectNode line = VocabularyJson.mapper().createObjectNode();
    line.put("incident", incident.id()).put("group", incident.group());
    incident.causes().stream().sorted().forEach(line.putArray("causes")::add);
    return line.toString();
  }
}
