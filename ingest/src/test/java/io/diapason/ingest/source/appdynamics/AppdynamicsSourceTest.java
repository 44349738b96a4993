package io.diapason.ingest.source.appdynamics;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class AppdynamicsSourceTest {

  private final AppdynamicsSource source = new AppdynamicsSource();

  @Test
  void readsAFilledTemplate() {
    AlertDraft open = alert(source, body("trigger", "POLICY_OPEN_CRITICAL"));
    AlertDraft over = alert(source, body("resolve", "POLICY_CLOSE_CRITICAL"));

    assertThat(open.name()).isEqualTo("Slow calls");
    assertThat(open.severity()).isEqualTo(Severity.ERROR);
    assertThat(open.labels()).containsEntry("service", "shop").containsEntry("host", "web01");
    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(open.fingerprint());
  }

  @Test
  void refusesATemplateThatWasNotFilledIn() {
    assertThat(
            refusal(source, "{'event_type':'trigger','details':{'event_name':'${latestEvent}'}}"))
        .contains("a macro that was not filled in");
  }

  private static String body(String action, String kind) {
    return "{'incident_key':'web01 - shop','event_type':'"
        + action
        + "','details':{'event_name':'Slow calls','event_type_key':'"
        + kind
        + "','application_name':'shop','node_name':'web01','severity':'ERROR'}}";
  }
}
