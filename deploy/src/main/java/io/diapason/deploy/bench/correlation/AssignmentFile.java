package io.diapason.deploy.bench.correlation;

import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a judge said so that other scorers can check ours: {@code
 * alert_id,incident_id,assigned_at_ms,final_incident_id}.
 */
final class AssignmentFile {

  static final String NAME = "assign.csv";

  private AssignmentFile() {}

  static void write(Verdicts verdicts, Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("alert_id,incident_id,assigned_at_ms,final_incident_id");
    for (int i = 0; i < verdicts.online().size(); i++) {
      KnownAlert alert = verdicts.stream().alerts().get(i);
      if (verdicts.stream().counts(alert)) {
        long at = alert.event().receivedAt().toEpochMilli();
        String online = verdicts.online().get(i);
        lines.add(alert.id() + "," + online + "," + at + "," + verdicts.last().get(i));
      }
    }
    Files.write(folder.resolve(NAME), lines);
  }
}
