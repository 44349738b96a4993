package io.diapason.deploy.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StormFilesTest {

  private static final StormPlan SMALL = new StormPlan(400, 2, 3, Duration.ofMinutes(1), true);

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException, NoSuchAlgorithmException {
    // Recorded results name their seed. If this changes on purpose, they must be taken anew.
    assertThat(hash(storm(42)))
        .isEqualTo("d953f87468a47a4ec29aa1e13a36eb181827c74dff14f2b897a6a89dd5363f5d");
    assertThat(hash(storm(43))).isNotEqualTo(hash(storm(42)));
  }

  @Test
  void theAlertsReadAsReplayLines() throws IOException {
    Storm storm = storm(42);
    StormFiles.write(storm, folder);
    int alerts = 0;
    Instant last = Instant.MIN;
    for (String line : Files.readAllLines(folder.resolve(StormFiles.ALERTS))) {
      JsonNode json = VocabularyJson.mapper().readTree(line);
      assertThat(json.fieldNames()).toIterable().containsExactly("receivedAt", "source", "body");
      assertThat(json.get("body").size()).isBetween(1, 64);
      Instant receivedAt = Instant.parse(json.get("receivedAt").asText());
      assertThat(receivedAt).isAfterOrEqualTo(last);
      last = receivedAt;
      alerts += json.get("body").size();
    }
    assertThat(alerts).isEqualTo(400);
  }

  @Test
  void theChangesReadAsReplayLines() throws IOException {
    StormFiles.write(storm(42), folder);
    List<String> lines = Files.readAllLines(folder.resolve(StormFiles.CHANGES));
    assertThat(lines).hasSize(3);
    assertThat(VocabularyJson.mapper().readTree(lines.get(0)).fieldNames())
        .toIterable()
        .containsExactly("at", "ci", "kind", "id", "summary");
  }

  @Test
  void theTruthReadsBack() throws IOException {
    Storm storm = storm(42);
    StormFiles.write(storm, folder);
    byte[] json = Files.readAllBytes(folder.resolve(StormFiles.TRUTH));
    assertThat(VocabularyJson.read(json, StormTruth.class)).isEqualTo(storm.truth());
  }

  @Test
  void theTopologyReadsBack() throws IOException {
    Storm storm = storm(42);
    StormFiles.write(storm, folder);
    assertThat(SampleEstate.read(folder.resolve(StormFiles.TOPOLOGY))).isEqualTo(storm.estate());
  }

  private static Storm storm(long seed) {
    return new StormGenerator(seed).generate(SMALL);
  }

  private String hash(Storm storm) throws IOException, NoSuchAlgorithmException {
    StormFiles.write(storm, folder);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String file :
        List.of(StormFiles.ALERTS, StormFiles.TOPOLOGY, StormFiles.CHANGES, StormFiles.TRUTH)) {
      digest.update(Files.readAllBytes(folder.resolve(file)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
