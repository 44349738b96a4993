package io.diapason.ingest.source.splunkobservability;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class SplunkObservabilitySourceTest {

  private final SplunkObservabilitySource source = new SplunkObservabilitySource();

  @Test
  void takesTheServiceOfApplicationMonitoringForTheCi() {
    AlertDraft draft =
        alert(
            source,
            "{'incidentId':'1','status':'anomalous','severity':'Major','rule':'r',"
                + "'inputs':{'A':{'key':{'sf_service':'shop','host.name':'n1'}}}}");

    assertThat(draft.labels()).containsEntry("service", "shop").containsEntry("host", "n1");
    assertThat(draft.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void refusesWhatHasNoIncidentOrAnUnknownStatus() {
    assertThat(refusal(source, "{'statusExtended':'ok'}")).contains("incidentId");
    assertThat(refusal(source, "{'statusExtended':'odd','incidentId':'1'}")).contains("'odd'");
  }
}
