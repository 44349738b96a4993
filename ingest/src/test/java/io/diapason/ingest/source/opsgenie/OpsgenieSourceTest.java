package io.diapason.ingest.source.opsgenie;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class OpsgenieSourceTest {

  private final OpsgenieSource source = new OpsgenieSource();

  @Test
  void readsNumbersForPrioritiesAndTheEntityForAHost() {
    AlertDraft draft =
        alert(
            source,
            "{'action':'Create','alert':{'alertId':'a','message':'[FIRING:1] Full','priority':1,"
                + "'entity':'db-01','tags':['vip','env:x'],'createdAt':1502709956288}}");

    assertThat(draft.name()).isEqualTo("Full");
    assertThat(draft.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(draft.labels()).containsEntry("host", "db-01").containsEntry("env", "x");
    assertThat(draft.startsAt()).hasToString("2017-08-14T11:25:56.288Z");
  }

  @Test
  void findsTheHostOfZabbixInItsMessage() {
    String zabbix =
        "{'message':'Problem: Full','alias':'7','source':'Zabbix','tags':['scope:disk'],"
            + "'description':'Problem name: Full\\r\\nHost: db-01\\r\\nSeverity: High'}";

    assertThat(alert(source, zabbix).labels()).containsEntry("host", "db-01");
    assertThat(alert(source, zabbix.replace("Zabbix", "by hand")).labels())
        .doesNotContainKey("host");
  }

  @Test
  void closesWithoutTheMessageButKeepsNoUpdateWithoutIt() {
    assertThat(alert(source, "{'action':'Delete','alert':{'alertId':'a'}}").says())
        .isEqualTo(AlertDraft.Says.RESOLVED);
    assertSaysNothing(source, "{'action':'Escalate','alert':{'alertId':'a'}}");
    assertSaysNothing(source, "{'action':'My own','alert':{'alertId':'a','message':'m'}}");
  }

  @Test
  void refusesWhatNamesNoAlert() {
    assertThat(refusal(source, "{'action':'Close','alert':{}}")).contains("alert.alertId");
    assertThat(refusal(source, "{'source':'x'}")).contains("message");
  }
}
