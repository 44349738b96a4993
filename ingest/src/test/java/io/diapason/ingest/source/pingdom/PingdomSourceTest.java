package io.diapason.ingest.source.pingdom;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class PingdomSourceTest {

  private final PingdomSource source = new PingdomSource();

  @Test
  void readsATransactionAndTheServiceAmongItsTags() {
    AlertDraft draft =
        alert(
            source,
            "{'check_id':1,'check_name':'Buy','check_type':'TRANSACTION','current_state':'FAILING',"
                + "'importance_level':'LOW','tags':['service:shop']}");

    assertThat(draft.labels()).containsEntry("service", "shop").containsEntry("check", "Buy");
    assertThat(draft.severity()).isEqualTo(Severity.WARNING);
    assertSaysNothing(source, "{'check_id':1,'current_state':'PAUSED'}");
  }

  @Test
  void refusesWhatHasNoCheckOrAnUnknownState() {
    assertThat(refusal(source, "{'current_state':'DOWN'}")).contains("check_id");
    assertThat(refusal(source, "{'check_id':1,'current_state':'odd'}")).contains("'ODD'");
  }
}
