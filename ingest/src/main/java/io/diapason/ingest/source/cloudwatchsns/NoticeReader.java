package io.diapason.ingest.source.cloudwatchsns;

import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.aws.Arn;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Flattening;
import java.util.Map;

/**
 * Reads what a topic delivers that is no alarm: a text, or the JSON of some other sender. It is an
 * alert, because somebody subscribed us to the topic, and only the subjects of a managed Prometheus
 * say when it is over.
 */
final class NoticeReader {

  private NoticeReader() {}

  static Parsed read(Fields envelope, Fields inner, String tenant) {
    String event = inner.text("Event", "Event Message", "eventName");
    if (event.contains("TEST_NOTIFICATION") || event.equals("s3:TestEvent")) {
      return Parsed.nothing("a test of the topic");
    }
    Arn topic = Arn.of(envelope.text("TopicArn"));
    String text = envelope.text("Message");
    String line = text.split("\\R", 2)[0];
    String told = envelope.text("Subject");
    String subject = told.isEmpty() ? "" : ConditionName.of(told);
    boolean over = told.startsWith("[RESOLVED");
    boolean json = inner.node().isObject();
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(CloudwatchSnsSource.NAME, tenant, envelope.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("topic", envelope.text("TopicArn"))
            .identity("subject", FirstText.of(subject, line))
            .name(subject, event, topic.lastStep())
            .severity(inner.text("severity", "Severity"))
            .summary(json ? "" : line, event, subject)
            .host(inner.text("EC2InstanceId"))
            .service(inner.text("service", "AutoScalingGroupName", "Source ID"))
            .label("topic", topic.lastStep())
            .label("account", topic.account())
            .label("region", topic.region())
            .annotations(json ? Flattening.of("message", inner.node()) : Map.of())
            .startsAt(over ? null : envelope.time("Timestamp"))
            .endsAt(over ? envelope.time("Timestamp") : null)
            .holdsFor(AlertDraft.NEVER_RESOLVED);
    return Parsed.of((json ? draft : draft.annotation("message", text)).build());
  }
}
