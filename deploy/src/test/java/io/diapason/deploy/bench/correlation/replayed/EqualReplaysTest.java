package io.diapason.deploy.bench.correlation.replayed;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.bench.correlation.judge.PolicyJudge;
import io.diapason.deploy.bench.correlation.judge.Trial;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.scenario.Scenario;
import io.diapason.deploy.bench.correlation.scenario.ScenarioPlan;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.StreamBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EqualReplaysTest {

  @TempDir private Path folder;

  @Test
  void theStreamJobSaysAtAnyParallelismWhatOurJudgeSaysInMemory() throws IOException {
    KnownStream stream =
        Scenario.of(new ScenarioPlan("hour", 3, Duration.ofHours(1), 4, 12, Duration.ZERO, 2));

    List<List<String>> rows = EqualReplays.run(stream, folder).table().rows();

    assertThat(rows).extracting(row -> row.get(1)).containsExactly("yes", "yes", "yes");
    Verdicts replayed =
        ReplayedVerdicts.read(stream, folder.resolve("replay-1").resolve("incidents.jsonl"));
    Verdicts ours =
        Trial.of(stream, new PolicyJudge(CorrelationConfig.defaults(), stream.estate()));
    for (int i = 0; i < stream.alerts().size(); i++) {
      if (stream.counts(stream.alerts().get(i))) {
        assertThat(replayed.last().get(i)).isEqualTo(ours.last().get(i));
      }
    }
  }

  @Test
  void anEventBelongsToTheIncidentOfItsFiring() throws IOException {
    KnownStream stream =
        new StreamBuilder()
            .fires("A", "web", 0, "x")
            .fires("A", "web", 60, "x")
            .fires("A", "web", 600, "y")
            .fires("B", "web", 0, "")
            .build();
    String alert = stream.alerts().get(0).event().fingerprint().value();
    Path incidents = folder.resolve("incidents.jsonl");
    Files.writeString(
        incidents,
        """
        {"id":"INC-1","alerts":[{"fingerprint":"%s","firings":["2026-03-02T12:00:00Z"]}],\
        "causes":[{"ci":"db","change":null},{"ci":"web","change":"web-7"}]}
        {"id":"INC-2","alerts":[{"fingerprint":"%s","firings":["2026-03-02T12:10:00Z"]}],"causes":[]}
        """
            .formatted(alert, alert));

    Verdicts verdicts = ReplayedVerdicts.read(stream, incidents);

    assertThat(verdicts.last()).containsExactly("INC-1", "INC-1", "INC-2", "");
    assertThat(verdicts.causesLast().get("INC-1"))
        .extracting(suspect -> String.join("+", suspect.names()))
        .containsExactly("db", "web+web-7");
  }
}
