package io.diapason.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{EVENT.ID}",
        "{EVENT.DATE} {EVENT.TIME}",
        "{$ZABBIX.URL}",
        "*UNKNOWN*",
        "$SERVICEDESC$",
        "$host.name$",
        "$alarmid",
        "${N=Alerting;M=AlertID}",
        "%sensorid",
        "{{ $alert->title }}"
      })
  void knowsMacros(String text) {
    assertThat(Placeholder.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "db-01", "97 %", "$5", "{'a': 1}", "disk %used", "{EVENT.ID} is up"})
  void leavesTextsAlone(String text) {
    assertThat(Placeholder.is(text)).isFalse();
  }
}
