package io.diapason.ingest.source.gcpmonitoring;

import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Finds the CI in the resource that is monitored; each type names its own by another label. */
final class MonitoredResource {

  private static final Set<String> MACHINES =
      Set.of("gce_instance", "aws_ec2_instance", "baremetalsolution.googleapis.com/Instance");

  /** The labels by which the usual types are known to people, the nearest to a service first. */
  private static final String[] SERVICES = {
    "resource.labels.service_name",
    "resource.labels.function_name",
    "resource.labels.database_id",
    "resource.labels.module_id",
    "resource.labels.queue_id",
    "resource.labels.subscription_id",
    "resource.labels.topic_id",
    "resource.labels.bucket_name",
    "resource.labels.url_map_name",
    "resource.labels.job_name",
    "resource.labels.job_id"
  };

  private MonitoredResource() {}

  static void place(AlertDraftBuilder draft, Fields incident) {
    String type = incident.text("resource.type");
    String host = incident.text("resource.labels.host");
    draft.label("pod", incident.text("resource.labels.pod_name"));
    draft.label("node", incident.text("resource.labels.node_name"));
    if (MACHINES.contains(type) || type.isEmpty()) {
      draft.host(machine(incident));
    } else if (!host.isEmpty()) {
      draft.host(host);
    } else if (!type.startsWith("k8s_")) {
      draft.service(service(incident));
    }
  }

  private static String machine(Fields incident) {
    String named = incident.text("metadata.system_labels.name", "resource.labels.instance_name");
    return named.isEmpty() ? shown(incident, "resource.labels.instance_id") : named;
  }

  private static String service(Fields incident) {
    String named = incident.text(SERVICES);
    // The first version of a gae_app is called so, and names no service at all.
    return named.isEmpty() || named.equals("default") ? shown(incident, "resource_id") : named;
  }

  /** The resource as it is shown, unless what is shown is a sentence. */
  private static String shown(Fields incident, String fallback) {
    String id = incident.text(fallback, "resource_id");
    String path = IncidentReader.lastPart(incident.text("resource_name"));
    boolean sentence = path.isEmpty() || path.contains(" ");
    return sentence || path.equals(id) ? incident.text("resource_id", fallback) : path;
  }
}
