package io.diapason.ingest.source.awseventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.aws.CloudwatchAlarm;
import io.diapason.ingest.source.aws.Dimensions;
import io.diapason.ingest.source.body.Fields;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the change of an alarm's state. */
final class AlarmReader {

  private AlarmReader() {}

  /**
   * Reads an event, or what CloudWatch hands to a function that an alarm calls.
   *
   * @param inside where the alarm stands
   */
  static Parsed read(Fields event, String inside, String tenant) {
    String name = event.required("the name of the alarm", inside + ".alarmName");
    String state = event.required("the state of the alarm", inside + ".state.value");
    if (!state.isEmpty() && !CloudwatchAlarm.isState(state)) {
      event.wrong(
          Rejection.Reason.BAD_VALUE,
          CloudwatchAlarm.EXPECTED,
          inside + ".state.value",
          Found.text(state));
    }
    if (!event.isSound()) {
      return event.refused();
    }
    CloudwatchAlarm alarm =
        new CloudwatchAlarm(
            event.text("resources.0", "alarmArn"),
            event.text("account", "accountId"),
            event.text("region"),
            name,
            event.text(inside + ".configuration.description"),
            state,
            event.text(inside + ".previousState.value"),
            event.text(inside + ".state.reason"),
            event.time(inside + ".state.timestamp", "time"),
            event.time(inside + ".previousState.timestamp"),
            event.text(inside + ".alarmContributor.id", inside + ".contributor.id"),
            labels(event, inside));
    return alarm.isNews()
        ? Parsed.of(alarm.draft(AwsEventbridgeSource.NAME, tenant, event.position()))
        : Parsed.nothing("an alarm that had been quiet lacks data");
  }

  private static Map<String, String> labels(Fields event, String inside) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.putAll(
        Dimensions.labels(Dimensions.read(event.at(inside + ".alarmContributor.attributes"))));
    for (JsonNode metric : event.at(inside + ".configuration.metrics")) {
      JsonNode stat = metric.path("metricStat").path("metric");
      if (stat.isObject() && !labels.containsKey("metric")) {
        labels.putAll(Dimensions.labels(Dimensions.read(stat.path("dimensions"))));
        labels.put("metric", stat.path("name").asText(""));
        labels.put("namespace", stat.path("namespace").asText(""));
      }
    }
    return labels;
  }
}
