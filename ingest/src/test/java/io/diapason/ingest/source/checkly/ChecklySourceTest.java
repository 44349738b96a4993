package io.diapason.ingest.source.checkly;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class ChecklySourceTest {

  private final ChecklySource source = new ChecklySource();

  @Test
  void resolvesWhatFailedOrWasSlow() {
    AlertDraft failed = alert(source, body("ALERT_FAILURE"));
    AlertDraft slow = alert(source, body("ALERT_DEGRADED"));
    AlertDraft over = alert(source, body("ALERT_DEGRADED_RECOVERY"));

    assertThat(failed.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(slow.severity()).isEqualTo(Severity.WARNING);
    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(failed.fingerprint()).isEqualTo(slow.fingerprint());
    assertThat(refusal(source, body("ODD"))).contains("'ODD'");
  }

  private static String body(String type) {
    return "{'check_name':'shop','check_id':'c','alert_type':'" + type + "'}";
  }
}
