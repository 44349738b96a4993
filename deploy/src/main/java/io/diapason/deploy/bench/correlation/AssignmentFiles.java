package io.diapason.deploy.bench.correlation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a judge said so that other scorers can check ours. */
final class AssignmentFiles {

  private AssignmentFiles() {}

  /**
   * Writes {@code truth.ndjson} (id, ts, incident) and {@code assign.csv} (alert_id, incident_id,
   * assigned_at_ms, final_incident_id).
   */
  static void write(Verdicts verdicts, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.ndjson"));
        BufferedWriter assigned = Files.newBufferedWriter(folder.resolve("assign.csv"))) {
      assigned.write("alert_id,incident_id,assigned_at_ms,final_incident_id\n");
      for (int i = 0; i < verdicts.online().size(); i++) {
        KnownAlert alert = verdicts.stream().alerts().get(i);
        long at = alert.event().receivedAt().toEpochMilli();
        ObjectNode line = VocabularyJson.mapper().createObjectNode();
        line.put("id", alert.id()).put("ts", at).put("incident", alert.incident());
        truth.write(line + "\n");
        assigned.write(
            String.join(
                    ",",
                    alert.id(),
                    verdicts.online().get(i),
                    Long.toString(at),
                    verdicts.last().get(i))
                + "\n");
      }
    }
  }
}
