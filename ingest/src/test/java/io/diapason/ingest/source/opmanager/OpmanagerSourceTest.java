package io.diapason.ingest.source.opmanager;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class OpmanagerSourceTest {

  private final OpmanagerSource source = new OpmanagerSource();

  @Test
  void readsAFormAndTheNumbersOfSeverities() {
    AlertDraft trouble = alert(source, "alarmid=7&severity=2&displayName=sw-1&eventType=Link");
    AlertDraft clear = alert(source, "{'alarmid':7,'severity':5,'displayName':'sw-1'}");

    assertThat(trouble.severity()).isEqualTo(Severity.ERROR);
    assertThat(clear.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(clear.fingerprint()).isEqualTo(trouble.fingerprint());
  }

  @Test
  void namesWhatIsWrong() {
    assertThat(refusal(source, "{'alarmid':'7','stringseverity':'$stringseverity'}"))
        .contains("stringseverity", "not filled in");
    assertThat(refusal(source, "{'alarmid':'7','stringseverity':'Loud'}")).contains("'loud'");
  }
}
