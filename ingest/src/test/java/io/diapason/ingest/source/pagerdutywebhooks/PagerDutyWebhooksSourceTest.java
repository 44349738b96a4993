package io.diapason.ingest.source.pagerdutywebhooks;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class PagerDutyWebhooksSourceTest {

  private final PagerDutyWebhooksSource source = new PagerDutyWebhooksSource();

  @Test
  void leavesTheStateOfOtherEventsToTheIncident() {
    AlertDraft draft =
        alert(
            source,
            "{'event':{'event_type':'incident.reassigned','data':{'type':'incident','id':'P1',"
                + "'status':'acknowledged','title':'x','priority':{'summary':'P3'},'urgency':'high'}}}");

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.ACKNOWLEDGED);
    assertThat(draft.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void judgesEachMessageOfABatchByItself() {
    var parsed =
        read(
            source,
            "{'messages':[{'type':'incident.resolve','data':{'incident':{'id':'A'}}},"
                + "{'type':'incident.odd','data':{'incident':{'id':'B','status':'odd'}}}]}");

    assertThat(parsed.accepted()).hasSize(1);
    assertThat(parsed.rejections()).hasSize(1);
    assertThat(parsed.rejections().get(0).message()).contains("'odd'");
  }

  @Test
  void keepsNothingOfPingsAndRefusesWhatIsNoEvent() {
    assertSaysNothing(source, "{'event':{'event_type':'pagey.ping','data':{'message':'hi'}}}");
    assertThat(refusal(source, "{'webhook_subscription':{}}")).contains("in event");
  }
}
