package io.diapason.ingest.source.elastickibana;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class ElasticKibanaSourceTest {

  private final ElasticKibanaSource source = new ElasticKibanaSource();

  @Test
  void findsTheAlertAgainWhoseRecoveryLacksTheNewerId() {
    AlertDraft open =
        alert(
            source,
            "{'rule':{'id':'r','name':'Cpu'},"
                + "'alert':{'id':'web01','uuid':'u','actionGroup':'metrics.threshold.fired'},"
                + "'context':{'host':{'name':'web01'},'reason':'{{context.reason}}'}}");
    AlertDraft over =
        alert(
            source,
            "{'ruleId':'r','ruleName':'Cpu','alertInstanceId':'web01',"
                + "'alertActionGroup':'recovered'}");

    assertThat(open.labels()).containsEntry("host", "web01");
    assertThat(open.summary()).isEqualTo("Cpu");
    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(open.fingerprint());
  }

  @Test
  void readsTheDocumentsOfASummary() {
    assertThat(
            read(
                    source,
                    "{'alerts':[{'kibana':{'alert':{'uuid':'1','rule':{'name':'a'}}}},"
                        + "{'kibana.alert.uuid':'2','kibana.alert.rule.name':'b',"
                        + "'kibana.alert.status':'recovered'}]}")
                .accepted())
        .extracting(AlertDraft::says)
        .containsExactly(AlertDraft.Says.FIRING, AlertDraft.Says.RESOLVED);
  }

  @Test
  void refusesWhatNamesNoRule() {
    assertThat(refusal(source, "{'alert':{'id':'1'}}"))
        .isEqualTo("Expected the name of the rule in rule.name, but found nothing");
  }
}
