package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.signature.SignatureScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrationsFileTest {

  @TempDir Path folder;

  @Test
  void everyPropertyHasItsName() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "hunter2\n");
    Loaded<DiapasonConfig> loaded =
        load(
            """
            integrations:
              - id: shop
                source: Alertmanager
                tenant: t1
                keys: ["file:%s", "env:PATH"]
                labels: {team: shop}
                share: 7
                signature:
                  scheme: grafana
                  secrets: ["file:%s"]
                  header: X-Sig
                  timestampHeader: X-Moment
                  replayWindow: 1m
              - id: aws
                signature: {scheme: sns, topics: ["arn:aws:sns:eu-west-1:1:a"]}
              - id: jobs
                source: heartbeat
                keys: ["env:PATH"]
            """
                .formatted(key, key));

    assertThat(loaded.problems()).isEmpty();
    IntegrationSettings shop = loaded.value().integrations().get(0);
    assertThat(shop)
        .isEqualTo(
            new IntegrationSettings(
                "shop",
                "alertmanager",
                "t1",
                List.of(new Secret("file:" + key), new Secret("env:PATH")),
                Map.of("team", "shop"),
                7,
                new SignatureSettings(
                    SignatureScheme.GRAFANA,
                    List.of(new Secret("file:" + key)),
                    "X-Sig",
                    "X-Moment",
                    Duration.ofMinutes(1),
                    List.of())));
    Integration room = shop.toRoom();
    assertThat(room.keys()).hasSize(2);
    assertThat(Objects.requireNonNull(room.signing()).header()).isEqualTo("X-Sig");
    assertThat(room.toString()).doesNotContain("hunter2");
    assertThat(loaded.value().integrations().get(1).toRoom().source()).isNull();
    assertThat(loaded.value().integrations().get(2).source()).isEqualTo("heartbeat");
  }

  @Test
  void theExampleIsRightButForItsSecrets() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(Files.readString(Path.of("config", "default", "integrations.yaml.example")));

    assertThat(loaded.hasErrors()).as(loaded.describe()).isFalse();
    assertThat(loaded.value().integrations()).hasSize(4);
    assertThat(loaded.problems()).allMatch(problem -> problem.text().contains("a secret at"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{id: a, keys: ['env:PATH']}, {id: a, keys: ['env:PATH']}] | the id 'a' once",
        "[{keys: ['env:PATH']}] | to have an id",
        "[{id: a}] | keys or a signature",
        "[{id: a, keys: [hunter2]}] | never the secret itself",
        "[{id: a, keys: ['env:PATH'], share: 101}] | from 1 to 100",
        "[{id: a, keys: ['env:PATH'], share: 0}] | from 1 to 100",
        "[{id: a, keys: ['env:PATH'], source: promtheus9}] | alertmanager",
        "[{id: a, keys: ['env:PATH'], shares: 1}] | did you mean 'share'",
        "[{id: a, signature: {scheme: gitub, secrets: ['env:PATH']}}] | GITHUB",
        "[{id: a, signature: {scheme: github}}] | secrets, but it is missing",
        "[{id: a, signature: {secrets: ['env:PATH']}}] | scheme, but it is missing",
        "[{id: a, signature: {scheme: sns, secrets: ['env:PATH']}}] | topics, but it is missing",
        "[{id: a, signature: {scheme: github, secrets: ['env:PATH'], header: X}}] | own headers",
        "[] | to name somebody",
      })
  void namesWhatIsWrongAndWhere(String list, String expected) throws IOException {
    Loaded<DiapasonConfig> loaded = load("integrations: " + list.replace('\'', '"'));

    assertThat(loaded.hasErrors()).isTrue();
    assertThat(loaded.describe())
        .contains("integrations.yaml:1:")
        .contains(expected)
        .doesNotContain("hunter2");
  }

  private Loaded<DiapasonConfig> load(String text) throws IOException {
    Files.writeString(folder.resolve("integrations.yaml"), text);
    return ConfigFolder.load(folder);
  }
}
