package io.diapason.ingest.source.cloudwatchsns;

import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Handshake;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.alertmanager.AlertmanagerParser;
import io.diapason.ingest.source.awseventbridge.AwsEventbridgeSource;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Alarms of Amazon CloudWatch, and whatever else a topic of Amazon SNS delivers. */
public final class CloudwatchSnsSource implements Source {

  static final String NAME = "cloudwatch_sns";

  private static final int LONGEST_LABEL = 256;

  /** An address elsewhere would let whoever knows a key make us call what he likes. */
  private static final Pattern OF_AMAZON =
      Pattern.compile("https://sns\\.[a-zA-Z0-9-]{3,}\\.amazonaws\\.com(\\.cn)?/.*");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("cloudwatch", "sns", "aws_sns", "aws_cloudwatch");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  private static Parsed read(Fields fields, String tenant) {
    if (fields.at("Records").isArray()) {
      return EachObject.of(fields.list("Records"), record -> record(record, tenant));
    }
    return fields.has("Type") && fields.has("TopicArn")
        ? envelope(fields, tenant)
        : message(fields, tenant);
  }

  /** A function that SNS called passes its record on, one that reads a queue the queue's. */
  private static Parsed record(Fields record, String tenant) {
    if (record.at("Sns").isObject()) {
      return envelope(record.object("Sns"), tenant);
    }
    Fields queued = record.embedded("body");
    return queued.node().isObject() ? read(queued, tenant) : read(record, tenant);
  }

  private static Parsed envelope(Fields envelope, String tenant) {
    String type = envelope.text("Type");
    switch (type) {
      case "Notification":
        return notification(envelope, tenant);
      case "SubscriptionConfirmation":
        return confirmation(envelope);
      case "UnsubscribeConfirmation":
        return Parsed.nothing("SNS says that the subscription was ended");
      default: // A text from outside, not one of our enums.
        envelope.wrong(
            Rejection.Reason.BAD_VALUE,
            "'Notification', 'SubscriptionConfirmation' or 'UnsubscribeConfirmation'",
            "Type",
            Found.text(type));
        return envelope.refused();
    }
  }

  private static Parsed confirmation(Fields envelope) {
    String address = envelope.required("the address that confirms", "SubscribeURL");
    if (!address.isEmpty() && !OF_AMAZON.matcher(address).matches()) {
      envelope.wrong(
          Rejection.Reason.BAD_VALUE, "an address of SNS", "SubscribeURL", Found.text(address));
    }
    return envelope.isSound()
        ? Parsed.of(
            Handshake.confirmation(
                "SNS asks whether its topic " + envelope.text("TopicArn") + " is wanted", address))
        : envelope.refused();
  }

  private static Parsed notification(Fields envelope, String tenant) {
    return message(envelope, envelope.embedded("Message"), tenant)
        .withDefaults(attributes(envelope));
  }

  /** What the publisher put beside the message. */
  private static Map<String, String> attributes(Fields envelope) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String name : envelope.object("MessageAttributes").names()) {
      String value = envelope.text("MessageAttributes." + name + ".Value");
      if (!value.isEmpty() && value.length() <= LONGEST_LABEL) {
        attributes.put(name, value);
      }
    }
    return attributes;
  }

  private static Parsed message(Fields envelope, Fields inner, String tenant) {
    if (inner.node().isObject() && AlarmReader.isAlarm(inner)) {
      return AlarmReader.read(inner, tenant);
    }
    if (inner.at("alerts.0.labels").isObject()) {
      // Amazon's managed Prometheus knows no other way out than a topic.
      byte[] group = envelope.text("Message").getBytes(StandardCharsets.UTF_8);
      return AlertmanagerParser.webhook(group, tenant);
    }
    return inner.has("detail-type")
        ? AwsEventbridgeSource.read(inner, tenant)
        : NoticeReader.read(envelope, inner, tenant);
  }

  /** What a topic delivers raw has no envelope; only its shape tells what it is. */
  private static Parsed message(Fields fields, String tenant) {
    return fields.has("detail-type") || fields.has("alarmData")
        ? AwsEventbridgeSource.read(fields, tenant)
        : AlarmReader.read(fields, tenant);
  }
}
