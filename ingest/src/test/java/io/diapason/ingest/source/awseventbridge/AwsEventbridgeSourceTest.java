package io.diapason.ingest.source.awseventbridge;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.vocabulary.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwsEventbridgeSourceTest {

  private final AwsEventbridgeSource source = new AwsEventbridgeSource();

  @Test
  void readsTheAlarmThatCallsAFunction() {
    AlertDraft draft =
        alert(
            source,
            "{'source':'aws.cloudwatch','alarmArn':'arn:aws:cloudwatch:eu-west-1:1:alarm:Cpu',"
                + "'accountId':'1','alarmData':{'alarmName':'Cpu','state':{'value':'ALARM'}}}");

    assertThat(draft.name()).isEqualTo("Cpu");
    assertThat(draft.labels()).containsEntry("region", "eu-west-1");
  }

  @Test
  void readsEachFindingOfSecurityHub() {
    List<AlertDraft> drafts =
        read(
                source,
                "{'detail-type':'Security Hub Findings - Imported','source':'aws.securityhub',"
                    + "'detail':{'findings':[{'Id':'a','Title':'Open port',"
                    + "'Severity':{'Label':'HIGH'},'Resources':[{'Type':'AwsEc2Instance',"
                    + "'Id':'arn:aws:ec2:eu-west-1:1:instance/i-1'}]},"
                    + "{'Id':'b','Workflow':{'Status':'RESOLVED'}}]}}")
            .accepted();

    assertThat(drafts.get(0).labels()).containsEntry("host", "i-1");
    assertThat(drafts.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(drafts.get(1).says()).isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void resolvesTheHealthEventThatItOpened() {
    AlertDraft open = alert(source, health("open"));
    AlertDraft closed = alert(source, health("closed"));

    assertThat(open.severity()).isEqualTo(Severity.ERROR);
    assertThat(closed.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(closed.fingerprint()).isEqualTo(open.fingerprint());
  }

  @Test
  void makesOneChangeOfAllPhasesOfAnExecution() {
    ChangeDraft started = read(source, pipeline("STARTED")).changes().get(0);
    ChangeDraft failed = read(source, pipeline("FAILED")).changes().get(0);

    assertThat(failed.id()).isEqualTo(started.id()).isEqualTo("e-1");
    assertThat(failed.summary()).isEqualTo("CodePipeline Pipeline Execution of shop: failed");
    assertSaysNothing(source, pipeline("QUEUED"));
  }

  @Test
  void readsAnEventThatItDoesNotKnow() {
    AlertDraft draft =
        alert(
            source,
            "{'detail-type':'EC2 Spot Instance Interruption Warning','source':'aws.ec2','id':'1',"
                + "'detail':{'instance-id':'i-1','instance-action':'terminate'}}");

    assertThat(draft.labels()).containsEntry("host", "i-1");
    assertThat(draft.holdsFor()).isEqualTo(AlertDraft.NEVER_RESOLVED);
  }

  @Test
  void refusesWhatIsNoEvent() {
    assertThat(refusal(source, "{'detail':{}}"))
        .contains("Expected the type of the event in detail-type, but found nothing");
  }

  private static String health(String status) {
    return "{'detail-type':'AWS Health Event','source':'aws.health','account':'1','detail':"
        + "{'eventArn':'arn:aws:health:x','eventTypeCode':'AWS_EC2_ISSUE','service':'EC2',"
        + "'eventTypeCategory':'issue','statusCode':'"
        + status
        + "'}}";
  }

  private static String pipeline(String state) {
    return "{'detail-type':'CodePipeline Pipeline Execution State Change',"
        + "'source':'aws.codepipeline','detail':{'pipeline':'shop','execution-id':'e-1','state':'"
        + state
        + "'}}";
  }
}
