package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.anomaly.AnomalyConfig;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.SilenceMatcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnomalySettingsTest {

  @TempDir private Path folder;

  private Loaded<DiapasonConfig> load(String text) throws IOException {
    Files.writeString(folder.resolve("anomalies.yaml"), text);
    return ConfigFolder.load(folder);
  }

  @Test
  void isOffWithoutTheFileAndItsDefaultsAreWhatTheOwnerWasTold() {
    assertThat(ConfigFolder.load(folder).value().anomalies())
        .isEqualTo(
            new AnomalySettings(
                List.of(),
                10_000,
                new AnomalyConfig(Duration.ofMinutes(1), 60, 0.5, 10, Severity.WARNING),
                List.of()));
    assertThat(AnomalySettings.defaults().isOn()).isFalse();
  }

  @Test
  void everyPropertyHasItsName() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(
            """
            watch:
              - series: ['__name__=~"http_.*"', 'job="shop"']
            maxSeries: 5
            every: 15s
            warmUp: 100
            threshold: 2.5
            calmAfter: 7
            severity: critical
            pull:
              - {url: "http://prometheus:9090", query: up, name: up_share, authorization: "env:PATH"}
            """);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value().anomalies())
        .isEqualTo(
            new AnomalySettings(
                List.of(
                    List.of(
                        new SilenceMatcher("__name__", "http_.*", true, true),
                        new SilenceMatcher("job", "shop", false, true))),
                5,
                new AnomalyConfig(Duration.ofSeconds(15), 100, 2.5, 7, Severity.CRITICAL),
                List.of(
                    new AnomalySettings.Pull(
                        URI.create("http://prometheus:9090"),
                        "up",
                        "up_share",
                        new Secret("env:PATH")))));
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(
            """
            watch:
              - serie: [up]
            threshold: 0
            pull:
              - {query: up}
            """);
    assertThat(loaded.describe())
        .contains("anomalies.yaml:2")
        .contains("'serie'; did you mean 'series'?")
        .contains("Expected a number from 0.1 to 11 in threshold, but got '0'")
        .contains("Expected url and query of every pull");
  }

  @Test
  void theExampleIsReadWithoutAWord() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(Files.readString(Path.of("config", "default", "anomalies.yaml.example")));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value().anomalies().isOn()).isTrue();
    assertThat(loaded.value().anomalies().finding()).isEqualTo(AnomalyConfig.defaults());
  }
}
