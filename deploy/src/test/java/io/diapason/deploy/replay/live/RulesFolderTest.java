package io.diapason.deploy.replay.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFolderTest {

  private static final String LIVE =
      "http: {port: 9}\ncorrelation: {quietPeriod: 7m}\nticketing: {openAt: P2, escalateAfter: []}\n";

  @TempDir Path folder;

  @Test
  void theLiveRulesHoldWhereNothingElseIsSaid() throws IOException {
    DiapasonConfig written = write(null);

    assertThat(written.correlation().quietPeriod()).isEqualTo(Duration.ofMinutes(7));
    assertThat(written.ticketing().openAt()).isEqualTo(Priority.P2);
    assertThat(written.http().port()).isEqualTo(DiapasonConfig.defaults().http().port());
  }

  @Test
  void settingsAreLaidOverTheLiveOnes() throws IOException {
    DiapasonConfig written = write("{\"correlation\": {\"reopenWindow\": \"2h\"}}");

    assertThat(written.correlation().quietPeriod()).isEqualTo(Duration.ofMinutes(7));
    assertThat(written.correlation().reopenWindow()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aNamedConfigurationStandsForItself() throws IOException {
    Path named = Files.createDirectories(folder.resolve("named/new"));
    Files.writeString(named.resolve("diapason.yaml"), "correlation: {quietPeriod: 1m}\n");

    DiapasonConfig written = write("\"new\"");

    assertThat(written.correlation().quietPeriod()).isEqualTo(Duration.ofMinutes(1));
    assertThat(written.ticketing().openAt())
        .isEqualTo(DiapasonConfig.defaults().ticketing().openAt());
  }

  @Test
  void anUnknownNameAndAPathAreRefused() {
    assertThatThrownBy(() -> write("\"old\"")).isInstanceOf(RefusedReplay.class);
    assertThatThrownBy(() -> write("\"../named\"")).isInstanceOf(RefusedReplay.class);
  }

  @Test
  void aMisspeltSettingIsRefusedByName() {
    assertThatThrownBy(() -> write("{\"correlation\": {\"quietPerod\": \"2h\"}}"))
        .isInstanceOfSatisfying(
            RefusedReplay.class,
            refused ->
                assertThat(refused.errors().toString())
                    .contains("quietPerod", "did you mean 'quietPeriod'"));
  }

  private DiapasonConfig write(@Nullable String rules) throws IOException {
    JsonNode read = rules == null ? null : VocabularyJson.mapper().readTree(rules);
    new RulesFolder(LIVE, folder.resolve("named")).write(read, folder.resolve("written"));
    return ConfigFolder.load(folder.resolve("written")).value();
  }
}
