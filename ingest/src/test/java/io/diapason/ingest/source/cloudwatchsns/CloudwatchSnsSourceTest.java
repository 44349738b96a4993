package io.diapason.ingest.source.cloudwatchsns;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class CloudwatchSnsSourceTest {

  private static final String TOPIC = "'TopicArn':'arn:aws:sns:eu-west-1:1:ops'";

  private final CloudwatchSnsSource source = new CloudwatchSnsSource();

  @Test
  void asksForTheConfirmationOfASubscriptionAtAmazonOnly() {
    String address = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription";

    assertThat(read(source, confirmation(address)).handshake())
        .satisfies(handshake -> assertThat(handshake.confirmUrl()).isEqualTo(address));
    assertThat(refusal(source, confirmation("https://sns.eu-west-1.amazonaws.com.evil.org/")))
        .isEqualTo(
            "Expected an address of SNS in SubscribeURL, but found"
                + " 'https://sns.eu-west-1.amazonaws.com.evil.org/'");
  }

  @Test
  void saysNothingOfAQuietAlarmThatLacksData() {
    assertSaysNothing(
        source, "{'AlarmName':'a','NewStateValue':'INSUFFICIENT_DATA','OldStateValue':'OK'}");
  }

  @Test
  void takesTheServiceOfAClusterBeforeTheCluster() {
    AlertDraft draft =
        alert(
            source,
            "{'AlarmName':'a','NewStateValue':'ALARM','Trigger':{'MetricName':'m','Dimensions':"
                + "[{'name':'ClusterName','value':'prod'},{'name':'ServiceName','value':'shop'},"
                + "{'name':'device','value':'xvda1'}]}}");

    assertThat(draft.labels())
        .containsEntry("service", "shop")
        .containsEntry("disk", "xvda1")
        .doesNotContainKey("device");
  }

  @Test
  void keepsTheTextOfAnyOtherSender() {
    AlertDraft draft =
        alert(source, "{'Type':'Notification'," + TOPIC + ",'Message':'Budget exceeded'}");

    assertThat(draft.name()).isEqualTo("ops");
    assertThat(draft.summary()).isEqualTo("Budget exceeded");
    assertThat(draft.holdsFor()).isEqualTo(AlertDraft.NEVER_RESOLVED);
  }

  @Test
  void refusesWhatIsNoMessageOfSns() {
    assertThat(refusal(source, "{'AlarmName':'a'}"))
        .isEqualTo("Expected the state of the alarm in NewStateValue, but found nothing");
    assertThat(refusal(source, "{'Type':'Greeting'," + TOPIC + "}")).contains("'Greeting'");
  }

  private static String confirmation(String address) {
    return "{'Type':'SubscriptionConfirmation'," + TOPIC + ",'SubscribeURL':'" + address + "'}";
  }
}
