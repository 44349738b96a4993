package io.diapason.ingest.source.pagerduty;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class PagerDutySourceTest {

  private final PagerDutySource source = new PagerDutySource();

  @Test
  void resolvesAnEventOfVersionOneByItsIncidentKey() {
    String keys = "'service_key':'s','incident_key':'k'";
    AlertDraft trigger =
        alert(source, "{'event_type':'trigger','description':'[FIRING:1] Down'," + keys + "}");
    AlertDraft resolve = alert(source, "{'event_type':'resolve'," + keys + "}");

    assertThat(trigger.name()).isEqualTo("Down");
    assertThat(resolve.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(resolve.fingerprint()).isEqualTo(trigger.fingerprint());
    assertThat(alert(source, "{'event_action':'resolve','routing_key':'s','dedup_key':'k'}"))
        .extracting(AlertDraft::says)
        .isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void takesAnEventThatHasNeitherActionNorSeverityForAChange() {
    assertThat(read(source, "{'routing_key':'r','payload':{'summary':'v2 is out'}}").changes())
        .singleElement()
        .satisfies(change -> assertThat(change.summary()).isEqualTo("v2 is out"));
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThat(refusal(source, "{'event_action':'trigger','payload':{'severity':'bad'}}"))
        .contains("routing_key", "payload.summary", "payload.severity");
    assertThat(refusal(source, "{'event_type':'shout'}")).contains("event_type", "'shout'");
  }
}
