package io.diapason.ingest.source.gcpmonitoring;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class GcpMonitoringSourceTest {

  private final GcpMonitoringSource source = new GcpMonitoringSource();

  @Test
  void placesEachTypeOfResourceByItsOwnName() {
    String body =
        "{'incident':{'incident_id':'1','state':'open','condition_name':'c','severity':'Critical',"
            + "'resource':{'type':'%s','labels':%s}}}";

    assertThat(alert(source, body.formatted("k8s_container", "{'pod_name':'p-1'}")).labels())
        .containsEntry("pod", "p-1")
        .doesNotContainKey("service");
    assertThat(
            alert(source, body.formatted("cloud_run_revision", "{'service_name':'shop'}")).labels())
        .containsEntry("service", "shop");
    AlertDraft machine = alert(source, body.formatted("gce_instance", "{'instance_id':'12'}"));
    assertThat(machine.labels()).containsEntry("host", "12");
    assertThat(machine.severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void keepsNoTestAndRefusesAnUnknownState() {
    assertSaysNothing(source, "{'version':'test','incident':{}}");
    assertThat(refusal(source, "{'incident':{'incident_id':'1','state':'odd'}}"))
        .contains("incident.state", "'odd'");
    assertThat(refusal(source, "{}")).contains("incident.incident_id");
  }
}
