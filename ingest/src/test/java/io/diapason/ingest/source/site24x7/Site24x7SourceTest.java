package io.diapason.ingest.source.site24x7;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class Site24x7SourceTest {

  private final Site24x7Source source = new Site24x7Source();

  @Test
  void identifiesByTheMonitorInTheLinkBeforeTheRoundedNumber() {
    String body =
        "{'MONITORNAME':'m','STATUS':'%s','MONITOR_ID':%s,"
            + "'MONITOR_DASHBOARD_LINK':'https://s/app/client#/home/monitors/28/Summary'}";

    assertThat(alert(source, body.formatted("DOWN", "28")).fingerprint())
        .isEqualTo(alert(source, body.formatted("UP", "2.8e1")).fingerprint());
    assertThat(alert(source, body.formatted("TROUBLE", "28")).severity())
        .isEqualTo(Severity.WARNING);
    assertSaysNothing(source, body.formatted("MAINTENANCE", "28"));
  }

  @Test
  void refusesWhatHasNoMonitorOrAnUnknownStatus() {
    assertThat(refusal(source, "{'STATUS':'DOWN'}")).contains("monitorname");
    assertThat(refusal(source, "{'STATUS':'odd','MONITORNAME':'m'}")).contains("'odd'");
  }
}
