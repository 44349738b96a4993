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

  private static final int LONGEST_LABEL = 256;

  private static final Set<String> MACHINES = Set.of("computer", "host", "hostname");

  private AzurePlace() {}

  /** A condition that was split by machine is about the machine, not about where it is stored. */
  static boolean isSplitByMachine(Map<String, String> dimensions) {
    return dimensions.keySet().stream()
        .anyMatch(name -> MACHINES.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** Names the resource: a machine is a host, everything else a service. */
  static void put(AlertDraftBuilder draft, String resourceId, String name) {
    String[] steps = resourceId.split("/", -1);
    String last = steps[steps.length - 1];
    if (!resourceId.isEmpty() && !resourceId.toLowerCase(Locale.ROOT).contains("/providers/")) {
      scope(draft, steps); // A subscription or a group of resources is no CI.
      return;
    }
    String shown = last.isEmpty() || last.equalsIgnoreCase(name) ? name : last;
    String lower = resourceId.toLowerCase(Locale.ROOT);
    boolean machine = lower.contains("/virtualmachine") || lower.contains("hybridcompute/machine");
    if (machine) {
      draft.host(shown);
    } else {
      draft.service(shown);
    }
    scope(draft, steps);
  }

  /** Where a resource lies; the last step is told apart, for it is not the CI. */
  static void store(AlertDraftBuilder draft, String resourceId) {
    String[] steps = resourceId.split("/", -1);
    draft.label("workspace", steps[steps.length - 1]);
    scope(draft, steps);
  }

  private static void scope(AlertDraftBuilder draft, String... steps) {
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
      putAll(dimensions, criterion.path("dimensions"));
    }
    putAll(dimensions, condition.at("Dimensions"));
    return dimensions;
  }

  private static void putAll(Map<String, String> dimensions, JsonNode list) {
    for (JsonNode each : list) {
      dimensions.put(each.path("name").asText(""), each.path("value").asText(""));
    }
  }

  /** Properties label what they are short enough for; some are pages of HTML. */
  static void properties(AlertDraftBuilder draft, Map<String, String> properties) {
    properties.forEach(
        (name, value) -> {
          if (value.length() <= LONGEST_LABEL && !value.contains("<")) {
            draft.label(name, value);
          } else {
            draft.annotation(name, value);
          }
        });
  }

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
