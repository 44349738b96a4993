package io.diapason.ingest.source.grafana;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.alertmanager.AlertmanagerSource;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class GrafanaUnifiedSourceTest {

  private final GrafanaUnifiedSource source = new GrafanaUnifiedSource();

  @Test
  void callsWhatStandsInForARuleByTheRule() {
    AlertDraft draft =
        alert(
            source,
            "{'status':'firing','alerts':[{'labels':{'alertname':'DatasourceNoData',"
                + "'rulename':'Disk full','severity':'critical'},'annotations':{}}]}");

    assertThat(draft.name()).isEqualTo("Disk full");
    assertThat(draft.summary()).isEqualTo("No data: Disk full");
    assertThat(draft.severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void sharesItsIdentityWithAlertmanager() {
    String body =
        "{'status':'firing','alerts':[{'status':'firing','labels':{'alertname':'Down'},"
            + "'annotations':{},'startsAt':'2026-01-31T12:00:00Z'}]}";
    AlertDraft other = alert(new AlertmanagerSource(), body);

    assertThat(alert(source, body).fingerprint()).isEqualTo(other.fingerprint());
  }

  @Test
  void readsTheBodiesOfTheAlertingBeforeIt() {
    AlertDraft draft = alert(source, "{'ruleId':3,'ruleName':'Load','state':'no_data'}");

    assertThat(draft.name()).isEqualTo("Load");
    assertThat(draft.source()).isEqualTo("grafana_legacy");
    assertSaysNothing(source, "{'ruleId':3,'ruleName':'Load','state':'paused'}");
  }

  @Test
  void refusesWhatHasNoAlertsOrAnUnknownStatus() {
    assertThat(refusal(source, "{'status':'firing'}")).contains("a list of alerts");
    assertThat(refusal(source, "{'alerts':[{'status':'odd','labels':{'alertname':'a'}}]}"))
        .contains("alerts[0].status", "'odd'");
    assertThat(refusal(source, "{'alerts':[{'status':'firing'}]}")).contains("alerts[0].labels");
    assertThat(read(source, "{'alerts':[]}").handshake()).isNotNull();
  }
}
