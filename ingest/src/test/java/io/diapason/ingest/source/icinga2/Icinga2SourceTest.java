package io.diapason.ingest.source.icinga2;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class Icinga2SourceTest {

  private final Icinga2Source source = new Icinga2Source();

  @Test
  void waitsForTheHardState() {
    String event = "{'type':'StateChange','host':'a','service':'b','state':%s,'state_type':%s}";

    assertSaysNothing(source, String.format(event, "2.0", "0.0"));
    assertThat(alert(source, String.format(event, "3", "1")).severity())
        .isEqualTo(Severity.WARNING);
    assertThat(alert(source, String.format(event, "0.0", "0.0")).says())
        .isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void countsTheStatesOfHostsDifferently() {
    String event = "{'type':'StateChange','host':'a','state':1.0,'state_type':1.0}";

    assertThat(alert(source, event).severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void readsNotificationsOfTheEventStream() {
    AlertDraft draft =
        alert(
            source,
            "{'type':'Notification','notification_type':'RECOVERY','host':'a','service':'b',"
                + "'check_result':{'state':0,'output':'fine'}}");

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(draft.summary()).isEqualTo("fine");
  }

  @Test
  void meansOneAlertInEachOfItsForms() {
    AlertDraft processed =
        alert(source, "{'tags':{'host':'a','service':'b'},'type':'state','severity':'crit'}");
    AlertDraft streamed =
        alert(source, "{'host':{'name':'a'},'service':{'name':'b'},'check_result':{'state':2}}");

    assertThat(processed.fingerprint()).isEqualTo(streamed.fingerprint());
    assertSaysNothing(source, "{'tags':{'host':'a'},'type':'mute','severity':'crit'}");
    assertThat(refusal(source, "{'tags':{'host':'a'},'type':'state','severity':'bad'}"))
        .contains("severity", "'bad'");
  }
}
