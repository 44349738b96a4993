package io.diapason.ingest.source.statuscake;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class StatusCakeSourceTest {

  private final StatusCakeSource source = new StatusCakeSource();

  @Test
  void resolvesAndKeepsNoToken() {
    AlertDraft down = alert(source, "Name=Shop&URL=https%3A%2F%2Fa.b%2Fx&Token=t&Status=Down");
    AlertDraft up = alert(source, "Name=Shop&URL=https%3A%2F%2Fa.b%2Fx&Token=t&Status=Up");

    assertThat(down.labels()).containsEntry("host", "a.b").doesNotContainValue("t");
    assertThat(down.annotations()).doesNotContainValue("t");
    assertThat(up.fingerprint()).isEqualTo(down.fingerprint());
    assertThat(up.says()).isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void refusesWhatHasNoTestOrAnUnknownStatus() {
    assertThat(refusal(source, "{'Status':'Up'}")).contains("testid");
    assertThat(refusal(source, "{'Status':'odd','TestID':'1'}")).contains("'odd'");
  }
}
