package io.diapason.ingest.source.wazuh;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class WazuhSourceTest {

  private static final String ALERT =
      "{'rule':{'id':5710,'level':12,'description':'Bad login'},'agent':{'name':'web'}}";

  private final WazuhSource source = new WazuhSource();

  @Test
  void readsTheMessageForSlackAsTheAlertThatItTellsOf() {
    AlertDraft message =
        alert(
            source,
            "{'attachments':[{'pretext':'WAZUH Alert','title':'Bad login','text':'x','fields':["
                + "{'title':'Agent','value':'(001) - web'},"
                + "{'title':'Rule ID','value':'5710 _(Level 12)_'}]}]}");

    assertThat(message.fingerprint()).isEqualTo(alert(source, ALERT).fingerprint());
    assertThat(message.severity()).isEqualTo(Severity.ERROR);
    assertThat(message.labels()).containsEntry("host", "web").containsEntry("rule_id", "5710");
  }

  @Test
  void opensEnvelopes() {
    assertThat(alert(source, "{'_index':'x','_source':" + ALERT + "}").name())
        .isEqualTo("Bad login");
    assertThat(alert(source, "{'severity':2,'all_fields':" + ALERT + "}").name())
        .isEqualTo("Bad login");
    assertThat(refusal(source, "{'agent':{'name':'web'}}")).contains("what the rule found");
  }
}
