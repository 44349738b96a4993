package io.diapason.ingest.source.azuremonitor;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Handshake;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class AzureMonitorSourceTest {

  private final AzureMonitorSource source = new AzureMonitorSource();

  @Test
  void sendsTheCodeOfEventGridBack() {
    String body =
        "[{'eventType':'Microsoft.EventGrid.SubscriptionValidationEvent',"
            + "'data':{'validationCode':'512d38b6'}}]";

    assertThat(read(source, body).handshake())
        .isEqualTo(
            Handshake.answer(
                "Event Grid asks whether its events are wanted",
                "application/json",
                "{\"validationResponse\":\"512d38b6\"}"));
    assertThat(refusal(source, body.replace("512d38b6", "<>"))).contains("'<>'");
  }

  @Test
  void resolvesAResourceThatIsHealthyAgainThoughAzureCallsItFired() {
    AlertDraft sick = alert(source, health("1", "Unavailable"));
    AlertDraft well = alert(source, health("2", "Available"));

    assertThat(well.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(well.fingerprint()).isEqualTo(sick.fingerprint());
    assertThat(well.labels()).containsEntry("host", "web01").containsEntry("subscription", "s");
  }

  @Test
  void resolvesAClassicAlert() {
    String rule = "'context':{'id':'/r','name':'Cpu','resourceId':'/x/sites/shop'}}";
    AlertDraft open = alert(source, "{'status':'Activated'," + rule);
    AlertDraft over = alert(source, "{'status':'Resolved'," + rule);

    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(open.fingerprint());
  }

  @Test
  void readsAnOldLogAlert() {
    AlertDraft draft =
        alert(
            source,
            "{'schemaId':'Microsoft.Insights/LogAlert','data':{'AlertRuleName':'Errors',"
                + "'Severity':'Error','AffectedConfigurationItems':['web01'],'ResultCount':4}}");

    assertThat(draft.name()).isEqualTo("Errors");
    assertThat(draft.severity()).isEqualTo(Severity.ERROR);
    assertThat(draft.labels()).containsEntry("host", "web01");
  }

  @Test
  void refusesAConditionThatItDoesNotKnow() {
    assertThat(
            refusal(
                source, "{'data':{'essentials':{'alertRule':'r','monitorCondition':'Asleep'}}}"))
        .isEqualTo(
            "Expected 'Fired' or 'Resolved' in data.essentials.monitorCondition,"
                + " but found 'Asleep'");
    assertThat(refusal(source, "{'data':{}}")).contains("'essentials'");
  }

  private static String health(String id, String status) {
    return "{'data':{'essentials':{'alertId':'"
        + id
        + "','alertRule':'health','severity':'Sev4','monitorCondition':'Fired','alertTargetIDs':"
        + "['/subscriptions/s/providers/microsoft.compute/virtualmachines/web01']},"
        + "'alertContext':{'properties':{'currentHealthStatus':'"
        + status
        + "'}}}}";
  }
}
