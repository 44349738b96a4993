package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.FaultModel;
import io.diapason.correlation.Weights;
import io.diapason.correlation.dedup.FlapPolicy;
import io.diapason.ingest.network.Listening;
import io.diapason.ingest.network.Network;
import io.diapason.ingest.network.Tls;
import io.diapason.ingest.source.syslog.SyslogLevel;
import io.diapason.ingest.source.syslog.SyslogPolicy;
import io.diapason.ticketing.ticket.PriorityMatrix;
import io.diapason.vocabulary.Priority;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {

  @TempDir Path folder;

  @Test
  void everyDefaultIsWhatTheOwnerWasTold() {
    assertThat(DiapasonConfig.defaults())
        .isEqualTo(
            new DiapasonConfig(
                new HttpSettings("127.0.0.1", 8080),
                new IngestSettings(
                    2_097_152,
                    16_777_216,
                    2,
                    new SyslogSettings(
                        null, new SyslogPolicy(SyslogLevel.WARNING, Duration.ofMinutes(30))),
                    new SmtpSettings(null)),
                new CorrelationSettings(
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(1),
                    6,
                    Duration.ofMinutes(5),
                    Duration.ofHours(1),
                    new FlapPolicy(5, Duration.ofMinutes(30), Duration.ofMinutes(10)),
                    Duration.ofMillis(500),
                    4,
                    0.35,
                    0.4,
                    new Weights(
                        0.95, 0.85, 0.75, 0.65, 0.5, 0.9, 0.7, 0.8, 0.8, 0.2, 0.4, 0.4, 0.3),
                    new CauseWeights(
                        1.0,
                        1.0,
                        0.45,
                        0.1,
                        2.0,
                        0.75,
                        0.2,
                        0.6,
                        0.42,
                        0.4,
                        0.7,
                        Duration.ofSeconds(90),
                        Duration.ofMinutes(30)),
                    new FaultModel(
                        0.5,
                        0.8,
                        0.85,
                        Duration.ofSeconds(110),
                        Duration.ofMinutes(10),
                        0.2,
                        3,
                        7)),
                new TicketingSettings(
                    Priority.P4,
                    List.of(Duration.ofMinutes(15), Duration.ofHours(1)),
                    null,
                    PriorityMatrix.usual()),
                List.of(),
                List.of(),
                List.of(),
                QuietSettings.none(),
                DutySettings.none(),
                AnomalySettings.defaults()));
  }

  @Test
  void everyPropertyHasItsName() throws IOException {
    settings(
        """
        http: {host: 0.0.0.0, port: 9000}
        ingest:
          maxBodyBytes: 512KiB
          capacity: 1MiB
          alertPartitions: 4
          syslog: {host: 0.0.0.0, port: 5514, networks: [10.0.0.0/8], upTo: error, holdsFor: 2h}
          smtp: {host: "::", port: 2525, networks: ["fd00::/8", 192.0.2.7]}
        correlation:
          attachWindow: 1m
          attachLeast: 20s
          attachGaps: 4
          quietPeriod: PT2M
          reopenWindow: 1h30m
          flapping: {changes: 7, within: 20m, quiet: 5m}
          announceEvery: 250ms
          maxHops: 3
          attachThreshold: 0.5
          mergeThreshold: 1
          weights:
            {sameCi: 0.01, oneHop: 0.02, twoHops: 0.03, threeHops: 0.04, fourHops: 0.05,
             downhill: 0.06, commonRoot: 0.07, named: 0.08, company: 0.09, sameCondition: 0.1,
             sharedTrait: 0.11, sharedChange: 0, coincidence: 1}
          causes:
            {surprise: 2, reach: 3, change: 4, severity: 5, rarityPower: 6, sharing: 7,
             hearsay: 0.8, named: 0.9, parts: 1, thrift: 0, scope: 8, firstTime: 2m, changeTime: 1h}
          faults:
            {passes: 0.3, damped: 1, speaks: 0.6, delay: 50s, window: 5m, faultsPerDay: 0.01,
             lonersPerDay: 12, doubt: 1}
        ticketing:
          openAt: p2
          escalateAfter: [30s, 2d]
          webhook: {url: "https://hooks.example/x", allowedHosts: [localhost], secret: "env:PATH"}
          matrix: {high: [p1, p1, p2], low: [P4, P5, P5]}
        """);
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value())
        .isEqualTo(
            new DiapasonConfig(
                new HttpSettings("0.0.0.0", 9000),
                new IngestSettings(
                    524_288,
                    1_048_576,
                    4,
                    new SyslogSettings(
                        new Listening("0.0.0.0", 5514, List.of(new Network("10.0.0.0/8"))),
                        new SyslogPolicy(SyslogLevel.ERROR, Duration.ofHours(2))),
                    new SmtpSettings(
                        new Listening(
                            "::",
                            2525,
                            List.of(new Network("fd00::/8"), new Network("192.0.2.7"))))),
                new CorrelationSettings(
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(20),
                    4,
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(90),
                    new FlapPolicy(7, Duration.ofMinutes(20), Duration.ofMinutes(5)),
                    Duration.ofMillis(250),
                    3,
                    0.5,
                    1,
                    new Weights(
                        0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0, 1),
                    new CauseWeights(
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        0.8,
                        0.9,
                        1,
                        0,
                        8,
                        Duration.ofMinutes(2),
                        Duration.ofHours(1)),
                    new FaultModel(
                        0.3, 1, 0.6, Duration.ofSeconds(50), Duration.ofMinutes(5), 0.01, 12, 1)),
                new TicketingSettings(
                    Priority.P2,
                    List.of(Duration.ofSeconds(30), Duration.ofDays(2)),
                    new WebhookSettings(
                        URI.create("https://hooks.example/x"),
                        List.of("localhost"),
                        new Secret("env:PATH")),
                    new PriorityMatrix(
                        List.of(
                            List.of(Priority.P1, Priority.P1, Priority.P2),
                            PriorityMatrix.usual().rows().get(1),
                            List.of(Priority.P4, Priority.P5, Priority.P5)))),
                List.of(),
                List.of(),
                List.of(),
                QuietSettings.none(),
                DutySettings.none(),
                AnomalySettings.defaults()));
  }

  @Test
  void theCommentedFileHasEveryKeyAtItsDefault() throws IOException {
    Path commented = Path.of("config", "default");
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(commented);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value()).isEqualTo(DiapasonConfig.defaults());
    assertThat(Files.readString(commented.resolve("diapason.yaml")))
        .contains("tls:", "certificate:", "key:", "clientAuthorities:")
        .contains("host:", "port:", "maxBodyBytes:", "capacity:", "alertPartitions:")
        .contains("syslog:", "smtp:", "networks:", "upTo:", "holdsFor:")
        .contains(
            "attachWindow:",
            "attachLeast:",
            "attachGaps:",
            "quietPeriod:",
            "reopenWindow:",
            "announceEvery:",
            "maxHops:")
        .contains("attachThreshold:", "mergeThreshold:", "openAt:")
        .contains(keysOf(Weights.class))
        .contains(keysOf(CauseWeights.class))
        .contains(keysOf(FaultModel.class))
        .contains("escalateAfter:", "url:", "allowedHosts:", "secret:");
  }

  @Test
  void namesTheNearestKeyAndThePlaceOfEachProblem() throws IOException {
    settings(
        """
        http:
          prot: 8080
          host: 127.0.0.1
        corelation:
          maxHops: 2
        ingest:
          zzzzzzzzzzzz: 1
          maxBodyBytes: 1
        correlation:
          quietPeriod: soon
          maxHops: many
          attachThreshold: 0
          mergeThreshold: 0.5
          mergeThreshold: 0.6
        ticketing: [P1]
        """);
    assertThat(problems())
        .containsExactly(
            "2:3: error: Expected a known key in http, but got 'prot'; did you mean 'port'?",
            "4:1: error: Expected a known key, but got 'corelation'; did you mean 'correlation'?",
            "7:3: error: Expected a known key in ingest, but got 'zzzzzzzzzzzz'; known here: alertPartitions, capacity, maxBodyBytes, smtp, syslog",
            "8:17: error: Expected a size from 1024 to 67108864 bytes, such as 65536, 512KiB or 2MiB in ingest.maxBodyBytes, but got '1'",
            "10:16: error: Expected a duration from 1s to 1d, such as 90s, 5m, 1h30m or PT5M in correlation.quietPeriod, but got 'soon'",
            "11:12: error: Expected a whole number from 0 to 4 in correlation.maxHops, but got 'many'",
            "12:20: error: Expected a number above 0 and at most 1 in correlation.attachThreshold, but got '0'",
            "14:3: error: Expected the key 'correlation.mergeThreshold' once, but it stands here again",
            "15:12: error: Expected a section with keys of its own in ticketing, but got a list");
  }

  @Test
  void namesTheWeightThatIsWrong() throws IOException {
    settings(
        """
        correlation:
          weights:
            sameCI: 0.5
            oneHop: 1.5
            named: much
          causes: {surprise: 0, reach: 0, change: 0, severity: 0, thrift: 11, firstTime: 0s}
        """);
    assertThat(problems())
        .containsExactly(
            "3:5: error: Expected a known key in correlation.weights, but got 'sameCI'; did you mean 'sameCi'?",
            "4:13: error: Expected a number from 0 to 1 in correlation.weights.oneHop, but got '1.5'",
            "5:12: error: Expected a number from 0 to 1 in correlation.weights.named, but got 'much'",
            "6:11: error: Expected surprise, reach, change or severity in correlation.causes to be above 0, but all are 0",
            "6:67: error: Expected a number from 0 to 10 in correlation.causes.thrift, but got '11'",
            "6:82: error: Expected a duration from 1s to 1d, such as 90s, 5m, 1h30m or PT5M in correlation.causes.firstTime, but got '0s'");
  }

  @Test
  void neverShowsASecretThatWasWrittenInTheFile() throws IOException {
    settings("ticketing: {webhook: {url: \"http://localhost/\", secret: hunter2}}");
    assertThat(ConfigFolder.load(folder).describe())
        .contains("Expected env:NAME or file:PATH, never the secret itself")
        .doesNotContain("hunter2");
  }

  @Test
  void warnsOfASecretThatIsNotThere() throws IOException {
    settings("ticketing: {webhook: {url: \"http://localhost/\", secret: \"file:/no/such\"}}");
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    assertThat(loaded.hasErrors()).isFalse();
    assertThat(loaded.describe()).contains("warning: Expected a secret at file:/no/such");
  }

  @Test
  void refusesEscalationsOutOfOrderAndAWebhookWithoutAddress() throws IOException {
    settings("ticketing:\n  escalateAfter: [1h, 15m]\n  webhook: {allowedHosts: [a]}\n");
    assertThat(problems())
        .containsExactly(
            "2:18: error: Expected each step in ticketing.escalateAfter to be later than the one before, but 15m follows 1h",
            "3:12: error: Expected ticketing.webhook.url, but only its companions are set");
  }

  @Test
  void refusesAMatrixWithGaps() throws IOException {
    settings("ticketing:\n  matrix: {high: [P1, P2], medium: [P2, P9, P4, P4]}\n");
    assertThat(problems())
        .containsExactly(
            "2:18: error: Expected three priorities in ticketing.matrix.high, for the urgencies high, medium and low, but got 2",
            "2:41: error: Expected one of P1, P2, P3, P4, P5 in ticketing.matrix.medium[], but got 'P9'");
  }

  @Test
  void refusesADoorThatAnybodyCouldSendToAndOneWithoutAPort() throws IOException {
    settings("ingest:\n  syslog: {host: 0.0.0.0, port: 5514}\n  smtp: {networks: [here]}\n");
    assertThat(problems())
        .containsExactly(
            "2:18: error: Expected ingest.syslog.networks to say who may send where ingest.syslog.host is no loopback address, but it is not set",
            "3:9: error: Expected ingest.smtp.port, but only its companions are set",
            "3:21: error: Expected a network such as 10.0.0.0/8 or fd00::/8 in ingest.smtp.networks[], but got 'here'");
  }

  @Test
  void readsHowTheDoorProvesWhoItIsAndRefusesHalfOfIt() throws IOException {
    Path pem = Files.writeString(folder.resolve("topology.yaml"), "cis: []").toAbsolutePath();
    settings("http: {tls: {certificate: \"%s\", key: \"%s\"}}".formatted(pem, pem));
    assertThat(ConfigFolder.load(folder).value().http().tls()).isEqualTo(new Tls(pem, pem, null));

    settings("http:\n  tls: {clientAuthorities: \"%s\", key: /no/such}\n".formatted(pem));
    assertThat(problems())
        .containsExactly(
            "2:8: error: Expected http.tls.certificate, but it is missing",
            "2:%d: error: Expected a file that can be read in http.tls.key, but got '/no/such'"
                .formatted(37 + pem.toString().length()));
  }

  @Test
  void refusesAFileThatIsNotYamlAndAFileThatNobodyReads() throws IOException {
    settings("http: {port: 1\nx");
    Files.writeString(folder.resolve("topolgy.yaml"), "cis: []");
    assertThat(ConfigFolder.load(folder).describe())
        .contains("did you mean 'topology.yaml'?")
        .contains("diapason.yaml:2:2: error: Expected YAML, but");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThat(ConfigFolder.load(folder.resolve("none")).hasErrors()).isTrue();
  }

  private static String[] keysOf(Class<? extends Record> weights) {
    return Arrays.stream(weights.getRecordComponents())
        .map(component -> component.getName() + ":")
        .toArray(String[]::new);
  }

  private void settings(String yaml) throws IOException {
    Files.writeString(folder.resolve("diapason.yaml"), yaml);
  }

  private List<String> problems() {
    String prefix = folder.resolve("diapason.yaml") + ":";
    return ConfigFolder.load(folder).problems().stream()
        .map(problem -> problem.toString().replace(prefix, ""))
        .toList();
  }
}
