package io.diapason.ingest.source.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes labels of the dimensions of a metric, and finds the CI among them. */
public final class Dimensions {

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private static final List<String> MACHINES =
      List.of("instanceid", "ec2instanceid", "host", "hostname", "nodename", "computer");

  /** From the most particular to the most general: a service of a cluster, not the cluster. */
  private static final List<String> SERVICES =
      List.of(
          "service",
          "servicename",
          "functionname",
          "dbinstanceidentifier",
          "dbclusteridentifier",
          "cacheclusterid",
          "replicationgroupid",
          "tablename",
          "queuename",
          "topicname",
          "bucketname",
          "streamname",
          "deliverystreamname",
          "statemachinearn",
          "apiname",
          "apiid",
          "targetgroup",
          "loadbalancer",
          "loadbalancername",
          "distributionid",
          "filesystemid",
          "volumeid",
          "natgatewayid",
          "vpnid",
          "domainname",
          "hostedzoneid",
          "healthcheckid",
          "brokerid",
          "broker",
          "clustername",
          "clusteridentifier",
          "cluster name",
          "autoscalinggroupname",
          "jobname",
          "projectname");

  private Dimensions() {}

  /** The dimensions as SNS writes them, a list of names and values, and EventBridge, an object. */
  public static Map<String, String> read(JsonNode dimensions) {
    Map<String, String> read = new LinkedHashMap<>();
    if (dimensions.isArray()) {
      for (JsonNode each : dimensions) {
        String name = each.path("name").asText(each.path("Name").asText(""));
        read.putIfAbsent(name, each.path("value").asText(each.path("Value").asText("")));
      }
      return read;
    }
    for (Map.Entry<String, JsonNode> each : dimensions.properties()) {
      read.put(each.getKey(), each.getValue().asText(""));
    }
    return read;
  }

  /** The labels: every dimension by its own name, and what it says of the CI. */
  public static Map<String, String> labels(Map<String, String> dimensions) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, String> lower = new LinkedHashMap<>();
    dimensions.forEach(
        (name, value) -> {
          if (SANE.matcher(name).matches()) {
            labels.put(label(name), value);
          }
          lower.put(name.toLowerCase(Locale.ROOT), value);
        });
    put(labels, "host", lower, MACHINES);
    put(labels, "pod", lower, List.of("podname"));
    put(labels, "service", lower, SERVICES);
    return labels;
  }

  /** The agent calls a disk a device, which elsewhere means a machine. */
  private static String label(String name) {
    return name.equals("device") ? "disk" : name;
  }

  private static void put(
      Map<String, String> labels, String label, Map<String, String> lower, List<String> names) {
    names.stream()
        .filter(lower::containsKey)
        .findFirst()
        .ifPresent(name -> labels.put(label, shortened(lower.getOrDefault(name, ""))));
  }

  /** Load balancers are called {@code app/name/hash}. */
  private static String shortened(String value) {
    String[] steps = value.split("/", -1);
    return steps.length == 3 ? steps[1] : value;
  }
}
