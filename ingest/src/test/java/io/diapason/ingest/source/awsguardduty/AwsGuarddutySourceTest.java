package io.diapason.ingest.source.awsguardduty;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class AwsGuarddutySourceTest {

  private final AwsGuarddutySource source = new AwsGuarddutySource();

  @Test
  void endsAFindingThatWasArchived() {
    String finding =
        "'id':'f','type':'T','severity':5,'resource':{'instanceDetails':{'instanceId':'i-1'}},";
    AlertDraft open = alert(source, "{" + finding + "'service':{'archived':false}}");
    AlertDraft archived = alert(source, "{" + finding + "'service':{'archived':true}}");

    assertThat(open.labels()).containsEntry("host", "i-1");
    assertThat(archived.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(archived.fingerprint()).isEqualTo(open.fingerprint());
  }

  @Test
  void refusesASeverityThatIsNoNumber() {
    assertThat(refusal(source, "{'id':'f','type':'T','severity':'bad'}"))
        .isEqualTo("Expected a number in severity, but found 'bad'");
  }
}
