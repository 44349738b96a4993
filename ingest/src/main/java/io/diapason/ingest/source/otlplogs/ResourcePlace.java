package io.diapason.ingest.source.otlplogs;

import io.diapason.ingest.source.AlertDraftBuilder;
import java.util.Map;

/** Places a record by the semantic conventions for resources. */
final class ResourcePlace {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("service.name", "service"),
          Map.entry("host.name", "host"),
          Map.entry("k8s.pod.name", "pod"),
          Map.entry("k8s.node.name", "node"),
          Map.entry("k8s.namespace.name", "namespace"),
          Map.entry("k8s.cluster.name", "cluster"),
          Map.entry("k8s.deployment.name", "deployment"),
          Map.entry("service.namespace", "service_namespace"),
          Map.entry("deployment.environment", "environment"),
          Map.entry("deployment.environment.name", "environment"),
          Map.entry("cloud.region", "region"),
          Map.entry("cloud.account.id", "account"));

  private ResourcePlace() {}

  /** A collector that merges resources leaves their attributes on the records. */
  static AlertDraftBuilder put(
      AlertDraftBuilder draft, Map<String, String> resource, Map<String, String> attributes) {
    LABELS.forEach(
        (attribute, label) ->
            draft.label(
                label, resource.getOrDefault(attribute, attributes.getOrDefault(attribute, ""))));
    return draft;
  }
}
