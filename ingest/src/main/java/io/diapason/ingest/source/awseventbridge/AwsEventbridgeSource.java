package io.diapason.ingest.source.awseventbridge;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.awsguardduty.AwsGuarddutySource;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Events of Amazon EventBridge, sent by an API destination, by SNS or by a function. */
public final class AwsEventbridgeSource implements Source {

  static final String NAME = "aws_eventbridge";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("eventbridge", "aws");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  /** Reads one event. */
  public static Parsed read(Fields event, String tenant) {
    if (event.has("alarmData")) {
      return AlarmReader.read(event, "alarmData", tenant);
    }
    String type = event.required("the type of the event", "detail-type", "detailType");
    event.required("the service that speaks", "source");
    if (!event.isSound()) {
      return event.refused();
    }
    if (type.startsWith("GuardDuty Finding")) {
      return AwsGuarddutySource.read(event, tenant);
    }
    if (type.startsWith("CloudWatch Alarm ") && type.endsWith("State Change")) {
      return AlarmReader.read(event, "detail", tenant);
    }
    if (type.startsWith("Security Hub Findings")) {
      return SecurityHubReader.read(event, tenant);
    }
    if (type.equals("Scheduled Event")) {
      return Parsed.nothing("a moment that a schedule names");
    }
    if (ChangeReader.isChange(type)) {
      return ChangeReader.read(event, type, tenant);
    }
    return NoticeReader.read(event, type, tenant);
  }
}
