package io.diapason.ingest.source.falco;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class FalcoSourceTest {

  private final FalcoSource source = new FalcoSource();

  @Test
  void leavesOutWhatFalcoDoesNotKnow() {
    AlertDraft draft =
        alert(
            source,
            "{'rule':'Shell','priority':'Notice','hostname':'node-1',"
                + "'output':'17:48:58.590038385: Notice A shell was spawned',"
                + "'output_fields':{'k8s.pod.name':'<NA>','evt.time':1513792138590038385}}");

    assertThat(draft.labels()).containsEntry("host", "node-1").doesNotContainKey("pod");
    assertThat(draft.annotations()).containsEntry("evt.time", "1513792138590038385");
    assertThat(draft.summary()).isEqualTo("A shell was spawned");
    assertThat(draft.holdsFor()).isEqualTo(AlertDraft.NEVER_RESOLVED);
  }

  @Test
  void refusesWhatNamesNoRule() {
    assertThat(refusal(source, "{'output':'x'}")).contains("name of the rule");
  }
}
