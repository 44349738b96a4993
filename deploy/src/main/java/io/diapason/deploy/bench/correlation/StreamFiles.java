package io.diapason.deploy.bench.correlation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.storm.StormFiles;
import io.diapason.deploy.storm.TopologyYaml;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a stream as {@code replay} reads it, its truth, and what was said of it. */
final class StreamFiles {

  static final String ALERTS = StormFiles.ALERTS;
  static final String TOPOLOGY = StormFiles.TOPOLOGY;
  static final String CHANGES = StormFiles.CHANGES;

  /** The true incident of each event that counts: id, ts, incident, fingerprint. */
  static final String TRUTH = "truth.ndjson";

  /** What brought each true incident about. */
  static final String CAUSES = "causes.ndjson";

  /** Said of each: alert_id, incident_id, assigned_at_ms, final_incident_id. */
  static final String ASSIGNED = "assign.csv";

  private StreamFiles() {}

  static void write(Verdicts verdicts, Path folder) throws IOException {
    KnownStream stream = verdicts.stream();
    write(stream, folder);
    List<String> truth = new ArrayList<>();
    List<String> assigned = new ArrayList<>();
    assigned.add("alert_id,incident_id,assigned_at_ms,final_incident_id");
    for (int i = 0; i < stream.alerts().size(); i++) {
      KnownAlert alert = stream.alerts().get(i);
      long at = alert.event().receivedAt().toEpochMilli();
      if (stream.counts(alert)) {
        truth.add(truth(alert, at));
        String online = verdicts.online().get(i);
        assigned.add(alert.id() + "," + online + "," + at + "," + verdicts.last().get(i));
      }
    }
    Files.write(folder.resolve(TRUTH), truth);
    Files.write(folder.resolve(ASSIGNED), assigned);
  }

  static void write(KnownStream stream, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(ALERTS), stream.alerts().stream().map(KnownAlert::line).toList());
    Files.writeString(folder.resolve(TOPOLOGY), TopologyYaml.text(stream.estate()));
    Files.write(folder.resolve(CHANGES), stream.changes().stream().map(StreamFiles::line).toList());
    Files.write(
        folder.resolve(CAUSES), stream.incidents().stream().map(StreamFiles::causes).toList());
  }

  private static String truth(KnownAlert alert, long at) {
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
