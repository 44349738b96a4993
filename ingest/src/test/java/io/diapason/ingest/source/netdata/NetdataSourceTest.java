package io.diapason.ingest.source.netdata;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Posted;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetdataSourceTest {

  private final NetdataSource source = new NetdataSource();

  @Test
  void findsTheFactsInAChatMessageWithoutALink() {
    String message =
        "{'text':'db-01 %s, `disk_space._var` (_/var_), *x*',"
            + "'attachments':[{'title':'disk space usage = 97.3%%'}]}";
    AlertDraft critical = alert(source, String.format(message, "is critical"));
    AlertDraft over = alert(source, String.format(message, "recovered from CRITICAL"));

    assertThat(critical.name()).isEqualTo("disk_space_usage");
    assertThat(critical.labels()).containsEntry("host", "db-01");
    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(critical.fingerprint());
  }

  @Test
  void tellsLosingANodeFromFindingIt() {
    String body = "{'host':'a','severity':'critical','status':{'reachable':%s,'text':'x'}}";

    AlertDraft lost = alert(source, String.format(body, "false"));
    AlertDraft found = alert(source, String.format(body, "true"));
    assertThat(lost.says()).isEqualTo(AlertDraft.Says.FIRING);
    assertThat(found.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(found.fingerprint()).isEqualTo(lost.fingerprint());
  }

  @Test
  void endsAlarmsOfAChartThatIsGone() {
    assertThat(alert(source, "{'host':'a','chart':'c','name':'n','status':'REMOVED'}").says())
        .isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void takesNoNoticeOfTestsAndChallenges() {
    assertSaysNothing(source, "{'host':'a','name':'test_alarm','status':'CRITICAL'}");
    assertSaysNothing(source, "{'message':'Test','token':'123'}");
    assertSaysNothing(source, "{'host':'a','chart':'c','name':'n','status':'UNDEFINED'}");
    Posted challenge = new Posted(Map.of(), Map.of("crc_token", "x"), new byte[0]);
    assertThat(source.read(challenge, "t").handshake()).isNotNull();
  }

  @Test
  void namesWhatIsWrong() {
    assertThat(refusal(source, "{'host':'a','name':'n','status':'LOUD'}")).contains("'loud'");
    assertThat(refusal(source, "{'host':'a','status':'CLEAR'}")).contains("name of the alarm");
  }
}
