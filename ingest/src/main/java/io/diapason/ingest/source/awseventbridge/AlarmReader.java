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

  static Parsed read(Fields event, String tenant) {
    String name = event.required("the name of the alarm", "detail.alarmName");
    String state = event.required("the state of the alarm", "detail.state.value");
    if (!state.isEmpty() && !CloudwatchAlarm.isState(state)) {
      event.wrong(
          Rejection.Reason.BAD_VALUE,
          CloudwatchAlarm.EXPECTED,
          "detail.state.value",
          Found.text(state));
    }
    if (!event.isSound()) {
      return event.refused();
    }
    CloudwatchAlarm alarm =
        new CloudwatchAlarm(
            event.text("resources.0"),
            event.text("account"),
            event.text("region"),
            name,
            event.text("detail.configuration.description"),
            state,
            event.text("detail.previousState.value"),
            event.text("detail.state.reason"),
            event.time("detail.state.timestamp", "time"),
            event.time("detail.previousState.timestamp"),
            labels(event));
    return alarm.isNews()
        ? Parsed.of(alarm.draft(AwsEventbridgeSource.NAME, tenant, event.position()))
        : Parsed.nothing("an alarm that had been quiet lacks data");
  }

  private static Map<String, String> labels(Fields event) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (JsonNode metric : event.at("detail.configuration.metrics")) {
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
