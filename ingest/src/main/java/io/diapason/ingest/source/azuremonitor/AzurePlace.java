package io.diapason.ingest.source.azuremonitor;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.Fields;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the CI in the full name of a resource and in the dimensions of a condition. */
final class AzurePlace {

  private static final Set<String> MACHINES = Set.of("computer", "host", "hostname");

  private AzurePlace() {}

  /** Names the resource: a machine is a host, everything else a service. */
  static void put(AlertDraftBuilder draft, String resourceId, String name) {
    String[] steps = resourceId.split("/", -1);
    String last = steps[steps.length - 1];
    String shown = last.isEmpty() || last.equalsIgnoreCase(name) ? name : last;
    String lower = resourceId.toLowerCase(Locale.ROOT);
    boolean machine = lower.contains("/virtualmachine") || lower.contains("hybridcompute/machine");
    if (machine) {
      draft.host(shown);
    } else {
      draft.service(shown);
    }
    for (int index = 0; index + 1 < steps.length; index++) {
      switch (steps[index].toLowerCase(Locale.ROOT)) {
        case "subscriptions":
          draft.label("subscription", steps[index + 1]);
          break;
        case "resourcegroups":
          draft.label("resource_group", steps[index + 1]);
          break;
        default: // Providers and types are no places.
      }
    }
  }

  /** What the criteria of a condition were split by; a resolve repeats it. */
  static Map<String, String> dimensions(Fields condition) {
    Map<String, String> dimensions = new TreeMap<>();
    for (JsonNode criterion : condition.at("allOf")) {
      for (JsonNode each : criterion.path("dimensions")) {
        dimensions.put(each.path("name").asText(""), each.path("value").asText(""));
      }
    }
    return dimensions;
  }

  /** A log alert that is split by computer is about the computer, not about the workspace. */
  static void put(AlertDraftBuilder draft, Map<String, String> dimensions) {
    dimensions.forEach(
        (name, value) -> {
          if (MACHINES.contains(name.toLowerCase(Locale.ROOT))) {
            draft.host(value);
          } else if (name.matches("[A-Za-z0-9_.-]{1,64}") && !value.contains("/")) {
            draft.label(name.equals("device") ? "disk" : name, value);
          }
        });
  }

  /** One line about the first criterion: what was measured, against what. */
  static String sentence(Fields condition) {
    Fields first = condition.has("allOf") ? condition.object("allOf.0") : condition;
    String metric = first.text("metricName", "searchQuery");
    String value = first.text("metricValue");
    return metric.isEmpty()
        ? ""
        : metric
            + " "
            + first.text("operator")
            + " "
            + first.text("threshold")
            + (value.isEmpty() ? "" : ", is " + value);
  }
}
