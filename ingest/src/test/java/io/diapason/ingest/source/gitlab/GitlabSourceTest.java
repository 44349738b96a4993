package io.diapason.ingest.source.gitlab;

import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.ChangeDraft;
import org.junit.jupiter.api.Test;

class GitlabSourceTest {

  private static final String SHOP =
      "'project':{'name':'Shop','path_with_namespace':'acme/web/shop','web_url':'https://g/s'}}";

  private final GitlabSource source = new GitlabSource();

  @Test
  void makesOneChangeOfAllStatesOfAPipeline() {
    ChangeDraft running = change(pipeline("running"));
    ChangeDraft failed = change(pipeline("failed"));

    assertThat(failed.id()).isEqualTo(running.id()).isEqualTo("acme/web/shop/pipeline/31");
    assertThat(failed.ci()).isEqualTo("shop");
    assertThat(failed.url()).isEqualTo("https://g/s/-/pipelines/31");
    assertSaysNothing(source, pipeline("pending"));
  }

  @Test
  void readsAMergeAndTheEndOfABranch() {
    ChangeDraft merge =
        change(
            "{'object_kind':'merge_request','object_attributes':{'iid':4,'action':'merge',"
                + "'target_branch':'main','title':'Faster'},"
                + SHOP);
    ChangeDraft deleted =
        change("{'object_kind':'push','ref':'refs/heads/x','after':'0000','before':'1'," + SHOP);

    assertThat(merge.summary()).isEqualTo("shop: !4 merged into main, Faster");
    assertThat(deleted.summary()).isEqualTo("shop: branch x deleted");
    assertThat(deleted.at()).isNull();
  }

  @Test
  void refusesWhatNamesNoKindOrNoProject() {
    assertThat(refusal(source, "{'a':1}"))
        .isEqualTo("Expected the kind of event in object_kind, but found nothing");
    assertThat(refusal(source, "{'object_kind':'push'}")).contains("the project");
  }

  private ChangeDraft change(String body) {
    return read(source, body).changes().get(0);
  }

  private static String pipeline(String status) {
    return "{'object_kind':'pipeline','object_attributes':{'id':31,'status':'"
        + status
        + "'},"
        + SHOP;
  }
}
