package io.diapason.ingest.source.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells by a field that nobody else has which source an event's data come from. */
final class KnownShape {

  private static final Map<String, String> MARKS = marks();

  private KnownShape() {}

  /** The name of the source; empty when the data are in no known shape. */
  static String of(JsonNode content) {
    return MARKS.entrySet().stream()
        .filter(mark -> !content.at(mark.getKey()).isMissingNode())
        .map(Map.Entry::getValue)
        .findFirst()
        .filter(name -> !name.equals("flux") || content.has("severity"))
        .orElse("");
  }

  private static Map<String, String> marks() {
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put("/alerts/0/labels", "alertmanager");
    marks.put("/data/essentials", "azure_monitor");
    marks.put("/essentials/monitorCondition", "azure_monitor");
    marks.put("/detail-type", "aws_eventbridge");
    marks.put("/NewStateValue", "cloudwatch_sns");
    marks.put("/service/detectorId", "aws_guardduty");
    marks.put("/resourceLogs", "otlp_logs");
    marks.put("/incident/policy_name", "gcp_monitoring");
    marks.put("/involvedObject", "flux");
    marks.put("/object_kind", "gitlab");
    marks.put("/output_fields", "falco");
    marks.put("/routing_key", "pagerduty");
    return marks;
  }
}
