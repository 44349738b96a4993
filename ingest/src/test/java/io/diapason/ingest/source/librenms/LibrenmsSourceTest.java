package io.diapason.ingest.source.librenms;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class LibrenmsSourceTest {

  private final LibrenmsSource source = new LibrenmsSource();

  @Test
  void readsTemplatesThatLeaveTheIdsOut() {
    AlertDraft worse = alert(source, "{'hostname':'a','name':'CPU','state':3}");
    AlertDraft over = alert(source, "{'hostname':'a','name':'CPU','state':'0'}");

    assertThat(worse.says()).isEqualTo(AlertDraft.Says.FIRING);
    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(worse.fingerprint());
  }

  @Test
  void knowsTheTestOfATransportAndUnknownStates() {
    assertSaysNothing(source, "{'title':'Testing transport from LibreNMS','state':1}");
    assertThat(refusal(source, "{'hostname':'a','name':'CPU','state':'9'}")).contains("'9'");
    assertThat(refusal(source, "{'hostname':'a','name':'CPU'}")).contains("state");
  }
}
