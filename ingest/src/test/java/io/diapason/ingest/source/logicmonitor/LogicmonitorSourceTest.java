package io.diapason.ingest.source.logicmonitor;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class LogicmonitorSourceTest {

  private final LogicmonitorSource source = new LogicmonitorSource();

  @Test
  void acknowledgesAndTakesAWebsiteForTheService() {
    AlertDraft draft =
        alert(source, "{'alertid':'LMS1','alertstatus':'ack','service':'shop','level':'error'}");

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.ACKNOWLEDGED);
    assertThat(draft.labels()).containsEntry("service", "shop");
    assertSaysNothing(source, "{'alertid':'LMS1','alertstatus':'test'}");
    assertThat(refusal(source, "{'alertid':'LMS1','alertstatus':'odd'}")).contains("'odd'");
  }
}
