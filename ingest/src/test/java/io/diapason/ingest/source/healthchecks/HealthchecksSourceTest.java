package io.diapason.ingest.source.healthchecks;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class HealthchecksSourceTest {

  private final HealthchecksSource source = new HealthchecksSource();

  @Test
  void readsOurTemplate() {
    AlertDraft down = alert(source, body("down"));
    AlertDraft up = alert(source, body("up"));

    assertThat(down.name()).isEqualTo("backup");
    assertThat(down.labels()).containsEntry("host", "db01").containsEntry("check", "backup");
    assertThat(up.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(up.fingerprint()).isEqualTo(down.fingerprint());
    assertSaysNothing(source, body("paused"));
  }

  @Test
  void refusesAStatusThatItDoesNotKnow() {
    assertThat(refusal(source, body("odd"))).contains("'odd'");
  }

  private static String body(String status) {
    return "{'name':'backup','status':'"
        + status
        + "','code':'c-1','tags':'prod host:db01','now':'2025-10-14T07:26:53+00:00'}";
  }
}
