package io.diapason.ingest.source.sentry;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class SentrySourceTest {

  private final SentrySource source = new SentrySource();

  @Test
  void acknowledgesWhenAPersonIsAtWorkAndNotWhenARuleIs() {
    String body =
        "{'action':'assigned','actor':{'type':'%s'},'data':{'issue':{'id':'1','title':'t'}}}";

    assertThat(alert(source, body.formatted("user")).says())
        .isEqualTo(AlertDraft.Says.ACKNOWLEDGED);
    assertThat(alert(source, body.formatted("application")).says())
        .isEqualTo(AlertDraft.Says.FIRING);
  }

  @Test
  void findsTheIssueOfAnEventInItsLinks() {
    AlertDraft event =
        alert(
            source,
            "{'action':'triggered','data':{'event':{'title':'t','level':'fatal',"
                + "'tags':[['server_name','web-1']],"
                + "'issue_url':'https://sentry.io/api/0/issues/42/'}}}");
    AlertDraft issue =
        alert(source, "{'action':'archived','data':{'issue':{'id':42,'title':'t'}}}");

    assertThat(event.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(event.labels()).containsEntry("host", "web-1");
    assertThat(issue.fingerprint()).isEqualTo(event.fingerprint());
    assertThat(issue.says()).isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void refusesWhatNamesNoIssueOrAnUnknownAction() {
    assertThat(refusal(source, "{'action':'odd','data':{'issue':{'id':'1'}}}")).contains("'odd'");
    assertThat(refusal(source, "{'action':'triggered','data':{'event':{}}}"))
        .contains("data.event.issue_id");
    assertThat(refusal(source, "{'id':'1'}")).contains("in message");
    assertSaysNothing(source, "{'action':'created','data':{'installation':{'uuid':'u'}}}");
  }
}
