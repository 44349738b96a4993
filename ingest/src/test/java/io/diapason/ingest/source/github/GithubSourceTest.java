package io.diapason.ingest.source.github;

import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubSourceTest {

  private static final String SHOP =
      "'repository':{'full_name':'acme/shop','html_url':'https://github.com/acme/shop'}";

  private final GithubSource source = new GithubSource();

  @Test
  void makesOneChangeOfAllStatesOfADeployment() {
    ChangeDraft begun = change("{'deployment':{'id':7,'environment':'prod'}," + SHOP + "}");
    ChangeDraft failed = change(deployment("failure"));

    assertThat(failed.id()).isEqualTo(begun.id()).isEqualTo("acme/shop/deployment/7");
    assertThat(failed.ci()).isEqualTo("shop");
    assertSaysNothing(source, deployment("queued"));
    assertSaysNothing(source, deployment("inactive"));
  }

  @Test
  void readsAMergeAndAPush() {
    ChangeDraft merge =
        change(
            "{'action':'closed','pull_request':{'number':5,'merged':true,'title':'Faster',"
                + "'base':{'ref':'main'}},"
                + SHOP
                + "}");
    ChangeDraft push =
        change("{'ref':'refs/heads/main','after':'da1560886d4f094c3e6c9ef40349f7d3'," + SHOP + "}");

    assertThat(merge.kind()).isEqualTo("merge");
    assertThat(merge.summary()).isEqualTo("shop: #5 merged into main, Faster");
    assertThat(push.summary()).isEqualTo("shop: branch main pushed to da156088");
  }

  @Test
  void trustsTheHeaderAboutAnEventThatAltersNothing() {
    byte[] body = ("{" + SHOP.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8);

    Parsed parsed = source.read(new Posted(Map.of("x-github-event", "star"), Map.of(), body), "t");

    assertThat(parsed.handshake()).isNotNull();
  }

  @Test
  void refusesWhatItCannotTell() {
    assertThat(refusal(source, "{'hello':1}")).contains("the header X-GitHub-Event");
    assertThat(refusal(source, "{'deployment':{'id':7}}"))
        .isEqualTo("Expected the repository in repository.full_name, but found nothing");
    assertThat(refusal(source, deployment("asleep"))).contains("'asleep'");
  }

  private ChangeDraft change(String body) {
    return read(source, body).changes().get(0);
  }

  private static String deployment(String state) {
    return "{'deployment_status':{'state':'"
        + state
        + "'},'deployment':{'id':7,'environment':'prod'},"
        + SHOP
        + "}";
  }
}
