package io.diapason.ingest.opsgenieapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertQueryTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final ShownAlert DISK =
      new ShownAlert(
          new IncidentAlert(
              Fingerprint.of("default", Map.of("alias", "db-1/disk")),
              "Disk full",
              "host=db-1",
              Severity.CRITICAL,
              AlertStatus.ACKNOWLEDGED,
              List.of(NOON),
              null,
              NOON.plus(Duration.ofSeconds(1)),
              "opened it",
              "Disk full on db-1 (/var)",
              "opsgenie",
              Map.of("entity", "db-1", "source", "nagios", "team", "dba", "mount", "/var"),
              Map.of("alias", "db-1/disk", "tags", "storage, class:disk"),
              ""));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "full",
        "status : open and message : *Disk*",
        "status: open AND acknowledged: true",
        "message: \"full on db-1\"",
        "priority: (P1 OR P2)",
        "tag: storage tag: class*",
        "NOT tag: network",
        "NOT status: closed",
        "(alias: x OR entity: db-?) AND source: NAGIOS",
        "details.mount: \"/var\"",
        "teams: dba AND NOT (priority: P3 OR priority: P4)",
      })
  void wants(String query) {
    assertThat(AlertQuery.parse(query).wants(DISK)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"empty", "acknowledged: false", "tag: stor", "NOT full", "alias: x entity: db-1"})
  void wantsNot(String query) {
    assertThat(AlertQuery.parse(query).wants(DISK)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "a:",
        ": a",
        "a AND",
        "NOT",
        "colour: red",
        "status: closed",
        "\"a",
        "a )"
      })
  void refuses(String query) {
    assertThatThrownBy(() -> AlertQuery.parse(query)).isInstanceOf(InvalidField.class);
  }

  @Test
  @Timeout(10)
  void isNotKeptBusyByStars() {
    ShownAlert alert = DISK;
    assertThat(AlertQuery.parse("*a".repeat(1000) + "#").wants(alert)).isFalse();
    assertThatThrownBy(() -> AlertQuery.parse("(".repeat(4000))).isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> AlertQuery.parse("NOT ".repeat(4000)))
        .isInstanceOf(InvalidField.class);
  }
}
