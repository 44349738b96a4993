package io.diapason.ingest.source.jenkins;

import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JenkinsSourceTest {

  private final JenkinsSource source = new JenkinsSource();

  @Test
  void namesWhatAMultibranchProjectBuilds() {
    String body =
        "{'name':'main','url':'job/acme/job/shop/job/main/',"
            + "'build':{'number':3,'phase':'STARTED','scm':{'branch':'origin/main'}}}";

    assertThat(read(source, body).changes().get(0).ci()).isEqualTo("shop");
  }

  @Test
  void readsTheOtherPluginAndLeavesOutWhatWaits() {
    String body =
        "{'projectName':'deploy-shop','buildName':'#7','buildUrl':'https://j/7/',"
            + "'event':'success'}";

    assertThat(read(source, body).changes().get(0).kind()).isEqualTo("deployment");
    assertThat(read(source, body).changes().get(0).summary()).isEqualTo("deploy-shop #7: success");
    assertSaysNothing(source, "{'name':'a','build':{'number':1,'phase':'QUEUED'}}");
  }

  @Test
  void refusesAPhaseThatItDoesNotKnow() {
    assertThat(refusal(source, "{'name':'a','build':{'number':1,'phase':'LUNCH'}}"))
        .contains("'lunch'");
  }
}
