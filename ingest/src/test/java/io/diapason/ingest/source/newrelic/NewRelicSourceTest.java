package io.diapason.ingest.source.newrelic;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class NewRelicSourceTest {

  private final NewRelicSource source = new NewRelicSource();

  @Test
  void readsTheNamesOfBothGenerationsInOneBody() {
    AlertDraft draft =
        alert(
            source,
            "{'id':1234,'alertPolicyNames':['P'],'condition_name':'Server down',"
                + "'createdAt':1605133931151,'state':'acknowledged',"
                + "'issueUrl':'https://alerts.newrelic.com/accounts/29/incidents/1234'}");

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.ACKNOWLEDGED);
    assertThat(draft.name()).isEqualTo("Server down");
    assertThat(draft.labels()).containsEntry("account", "29");
  }

  @Test
  void identifiesByTheLinkWhenThereIsNoId() {
    String body = "{'issueUrl':'https://n.example/accounts/1/issues/u?notifier=%s','state':'%s'}";

    assertThat(alert(source, body.formatted("SLACK", "CLOSED")).fingerprint())
        .isEqualTo(alert(source, body.formatted("WEBHOOK", "CREATED")).fingerprint());
  }

  @Test
  void placesATargetOfTheOlderChannelsByItsType() {
    AlertDraft draft =
        alert(
            source,
            "{'incident_id':5,'current_state':'open','severity':'WARNING','timestamp':1605133931151,"
                + "'duration':1000,'targets':[{'name':'db-01','type':'Host','labels':{'env':'x'}}]}");

    assertThat(draft.labels()).containsEntry("host", "db-01").containsEntry("env", "x");
    assertThat(draft.startsAt()).hasToString("2020-11-11T22:32:10.151Z");
    assertThat(draft.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void takesADeploymentForAChange() {
    assertThat(read(source, "{'deployment':{'application_name':'shop','revision':'12'}}").changes())
        .singleElement()
        .satisfies(change -> assertThat(change.ci()).isEqualTo("shop"));
  }

  @Test
  void refusesAnUnknownOrMissingState() {
    assertThat(refusal(source, "{'id':1,'state':'hello'}")).contains("state", "'hello'");
    assertThat(refusal(source, "{'id':1}")).contains("in state");
    assertSaysNothing(source, "{'condition_name':'New Relic Alert - Test Condition'}");
  }
}
