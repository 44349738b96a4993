package io.diapason.ingest.source.datadog;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class DatadogSourceTest {

  private final DatadogSource source = new DatadogSource();

  @Test
  void readsTheTransitionFromTheTitleOfTheDefaultPayload() {
    AlertDraft firing =
        alert(
            source, "{'title':'[P1] [Re-Triggered on {host:a}] [web] slow','date':1760426813000}");
    AlertDraft over = alert(source, "{'title':'[P1] [Recovered on {host:a}] [web] slow'}");

    assertThat(firing.name()).isEqualTo("[web] slow");
    assertThat(firing.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(firing.labels()).containsEntry("host", "a");
    assertThat(firing.startsAt()).as("a repeat does not say when it began").isNull();
    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(firing.fingerprint());
  }

  @Test
  void tellsTheGroupsOfAMonitorApart() {
    String body = "{'monitor_id':7,'alert_transition':'Triggered','alert_scope':'%s'}";
    AlertDraft one = alert(source, body.formatted("env:x,host:a"));

    assertThat(alert(source, body.formatted("host:a, env:x")).fingerprint())
        .isEqualTo(one.fingerprint());
    assertThat(alert(source, body.formatted("host:b,env:x")).fingerprint())
        .isNotEqualTo(one.fingerprint());
  }

  @Test
  void findsTheVariablesInAnObjectOfTheirOwn() {
    AlertDraft draft =
        alert(
            source,
            "{'title':'t','alert':{'id':'7','transition':'Warn Recovered','scope':'host:a'},"
                + "'metadata':{'HOSTNAME':'a','ALERT_CYCLE_KEY':'k'}}");

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(draft.labels()).containsEntry("monitor_id", "7").containsEntry("host", "a");
  }

  @Test
  void keepsNoTestAndRefusesAnUnknownTransition() {
    assertSaysNothing(source, "{'alert_title':'[TEST] [Triggered] x','alert_id':1}");
    assertThat(refusal(source, "{'alert_id':1,'alert_transition':'Sideways'}"))
        .contains("ALERT_TRANSITION", "'Sideways'");
    assertThat(read(source, "[1]").rejections()).hasSize(1);
  }
}
