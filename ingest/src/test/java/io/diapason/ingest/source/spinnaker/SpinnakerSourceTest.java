package io.diapason.ingest.source.spinnaker;

import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.ChangeDraft;
import org.junit.jupiter.api.Test;

class SpinnakerSourceTest {

  private final SpinnakerSource source = new SpinnakerSource();

  @Test
  void readsAWrappedEvent() {
    ChangeDraft change =
        read(
                source,
                "{'eventName':'spinnaker_events','payload':{'details':"
                    + "{'type':'orca:pipeline:starting','application':'shop'},"
                    + "'content':{'executionId':'1','execution':{'name':'prod'}}}}")
            .changes()
            .get(0);

    assertThat(change.id()).isEqualTo("1");
    assertThat(change.summary()).isEqualTo("shop: pipeline prod starting");
  }

  @Test
  void leavesOutTheStagesOfAPipeline() {
    assertSaysNothing(source, "{'details':{'type':'orca:stage:complete'}}");
  }

  @Test
  void refusesAPipelineWithoutAnExecution() {
    assertThat(refusal(source, "{'details':{'type':'orca:pipeline:failed','application':'a'}}"))
        .contains("the execution");
  }
}
