package io.diapason.ingest.source.crowdstrike;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class CrowdstrikeSourceTest {

  private final CrowdstrikeSource source = new CrowdstrikeSource();

  @Test
  void readsTheAlertsApiAndSeesADetectionClosed() {
    String resource =
        "{'resources':[{'composite_id':'c','cid':'1','display_name':'Malware','severity':70,"
            + "'device':{'hostname':'pc-1'},'status':'%s'}]}";
    AlertDraft open = alert(source, String.format(resource, "new"));
    AlertDraft closed = alert(source, String.format(resource, "closed"));

    assertThat(open.severity()).isEqualTo(Severity.ERROR);
    assertThat(open.labels()).containsEntry("host", "pc-1");
    assertThat(closed.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(closed.fingerprint()).isEqualTo(open.fingerprint());
  }

  @Test
  void refusesADetectionWithoutAnId() {
    assertThat(refusal(source, "{'metadata':{'eventType':'DetectionSummaryEvent'},'event':{}}"))
        .contains("id of the detection");
  }
}
