package io.diapason.ingest.source.cloudwatchsns;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.aws.CloudwatchAlarm;
import io.diapason.ingest.source.aws.Dimensions;
import io.diapason.ingest.source.body.Fields;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the message of an alarm: of one metric, of several with mathematics, or of alarms. */
final class AlarmReader {

  private AlarmReader() {}

  static boolean isAlarm(Fields message) {
    return message.has("NewStateValue") || message.has("AlarmName");
  }

  static Parsed read(Fields message, String tenant) {
    String name = message.required("the name of the alarm", "AlarmName");
    String state = message.required("the state of the alarm", "NewStateValue");
    if (!state.isEmpty() && !CloudwatchAlarm.isState(state)) {
      message.wrong(
          Rejection.Reason.BAD_VALUE, CloudwatchAlarm.EXPECTED, "NewStateValue", Found.text(state));
    }
    if (!message.isSound()) {
      return message.refused();
    }
    CloudwatchAlarm alarm =
        new CloudwatchAlarm(
            message.text("AlarmArn"),
            message.text("AWSAccountId"),
            message.text("Region"),
            name,
            message.text("AlarmDescription"),
            state,
            message.text("OldStateValue"),
            message.text("NewStateReason"),
            message.time("StateChangeTime"),
            null,
            message.text("AlarmContributorId", "Contributor.Id"),
            labels(message));
    return alarm.isNews()
        ? Parsed.of(alarm.draft(CloudwatchSnsSource.NAME, tenant, message.position()))
        : Parsed.nothing("an alarm that had been quiet lacks data");
  }

  private static Map<String, String> labels(Fields message) {
    Map<String, String> labels = new LinkedHashMap<>();
    JsonNode trigger = message.at("Trigger");
    if (message.at("AlarmContributorAttributes").isObject()) {
      labels.putAll(Dimensions.labels(Dimensions.read(message.at("AlarmContributorAttributes"))));
      return labels;
    }
    if (trigger.has("MetricName")) {
      put(labels, trigger);
      return labels;
    }
    for (JsonNode metric : trigger.path("Metrics")) {
      JsonNode stat = metric.path("MetricStat").path("Metric");
      if (stat.isObject() && !labels.containsKey("metric")) {
        put(labels, stat);
      }
    }
    return labels;
  }

  private static void put(Map<String, String> labels, JsonNode metric) {
    labels.putAll(Dimensions.labels(Dimensions.read(metric.path("Dimensions"))));
    labels.put("metric", metric.path("MetricName").asText(""));
    labels.put("namespace", metric.path("Namespace").asText(""));
  }
}
