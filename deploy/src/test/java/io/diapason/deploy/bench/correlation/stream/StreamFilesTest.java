package io.diapason.deploy.bench.correlation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.bench.correlation.scenario.Scenario;
import io.diapason.deploy.bench.correlation.scenario.ScenarioPlan;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.config.TopologyFile;
import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.RecordedChanges;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamFilesTest {

  private static final KnownStream STREAM =
      Scenario.of(new ScenarioPlan("hour", 3, Duration.ofHours(1), 4, 12, Duration.ZERO, 2));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenReadsAsItWas() throws IOException {
    StreamFiles.write(STREAM, folder);

    Loaded<List<Ci>> estate = TopologyFile.load(folder.resolve(StreamFiles.TOPOLOGY));
    assertThat(estate.problems()).isEmpty();
    assertThat(estate.value()).isEqualTo(STREAM.estate());
    assertThat(RecordedChanges.read(folder.resolve(StreamFiles.CHANGES), House.TENANT))
        .isEqualTo(STREAM.changes().stream().toList());
    assertThat(Files.readAllLines(folder.resolve(StreamFiles.ALERTS)))
        .isEqualTo(STREAM.alerts().stream().map(KnownAlert::line).toList());
  }

  @Test
  void theTruthNamesEachEventThatCountsAndEachCause() throws IOException {
    StreamFiles.write(STREAM, folder);

    List<String> truth = Files.readAllLines(folder.resolve(StreamFiles.TRUTH));
    KnownAlert first = STREAM.alerts().stream().filter(STREAM::counts).findFirst().orElseThrow();
    JsonNode line = VocabularyJson.mapper().readTree(truth.get(0));
    assertThat(truth).hasSize((int) STREAM.alerts().stream().filter(STREAM::counts).count());
    assertThat(line.path("id").asText()).isEqualTo(first.id());
    assertThat(line.path("incident").asText()).isEqualTo(first.incident());
    assertThat(line.path("ts").asLong()).isEqualTo(first.event().receivedAt().toEpochMilli());
    assertThat(Files.readAllLines(folder.resolve(StreamFiles.CAUSES)))
        .hasSameSizeAs(STREAM.incidents());
  }
}
