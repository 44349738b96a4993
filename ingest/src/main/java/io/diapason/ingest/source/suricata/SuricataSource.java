package io.diapason.ingest.source.suricata;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Suricata. Of its log only alerts and anomalies are alerts; the rest describes ordinary traffic.
 * It never tells that something is over. The signature and the two ends identify: a flow that
 * matches a thousand times is one matter.
 */
public final class SuricataSource implements Source {

  /** In the log 1 is the worst. */
  private static final Map<String, Severity> SEVERITIES =
      Map.of("1", Severity.CRITICAL, "2", Severity.WARNING, "3", Severity.INFO);

  private static final Pattern PRIVATE =
      Pattern.compile(
          "10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|127\\..*|f[cd][0-9a-f]{2}:.*"
              + "|fe80:.*|::1");

  @Override
  public String name() {
    return "suricata";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("eve", "security_onion");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> one(opened(fields), tenant));
  }

  /** Shippers of logs put the line into a text. */
  private static Fields opened(Fields fields) {
    Fields line = fields.embedded("message");
    return !fields.has("event_type") && line.has("event_type") ? line : fields;
  }

  private Parsed one(Fields fields, String tenant) {
    String type = fields.required("the kind of the event", "event_type");
    if (type.equals("alert")) {
      fields.required("the signature", "alert.signature", "alert.signature_id");
    } else if (type.equals("anomaly")) {
      fields.required("the anomaly", "anomaly.event", "anomaly.type");
    } else if (fields.isSound()) {
      return Parsed.nothing("ordinary traffic: " + type);
    }
    String severity = fields.text("alert.severity");
    if (!severity.isEmpty() && !severity.matches("\\d{1,3}(\\.0+)?")) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE, "a number from 1", "alert.severity", Found.text(severity));
    }
    return fields.isSound() ? Parsed.of(draft(fields, tenant)) : fields.refused();
  }

  private AlertDraft draft(Fields fields, String tenant) {
    String signature = fields.text("alert.signature", "anomaly.event", "anomaly.type");
    String severity = fields.text("alert.severity").split("\\.", 2)[0];
    return AlertDraftBuilder.of(name(), tenant, fields.position())
        .identity("signature", fields.text("alert.signature_id", "anomaly.event", "anomaly.type"))
        .identity("generator", fields.text("alert.gid"))
        .identity("from", fields.text("src_ip"))
        .identity("to", fields.text("dest_ip"))
        .name(signature)
        .severity(SEVERITIES.getOrDefault(severity, Severity.INFO))
        .summary(signature + " from " + fields.text("src_ip") + " to " + fields.text("dest_ip"))
        .host(concerned(fields))
        .label("source_ip", fields.text("src_ip"))
        .label("destination_ip", fields.text("dest_ip"))
        .label("destination_port", fields.text("dest_port"))
        .label("protocol", fields.text("app_proto", "anomaly.app_proto", "proto"))
        .label("category", fields.text("alert.category", "anomaly.type"))
        .label("sensor", fields.text("host", "sensor_name"))
        .label("interface", fields.text("in_iface"))
        .annotation("action", fields.text("alert.action"))
        .annotation("flow_id", fields.text("flow_id"))
        .annotations(fields.flat("alert.metadata"))
        .annotations(fields.flat("http"))
        .startsAt(fields.time("timestamp"))
        .holdsFor(AlertDraft.NEVER_RESOLVED)
        .build();
  }

  /** Our machine: the one that the rule calls its target, else the end with a private address. */
  private static String concerned(Fields fields) {
    String from = fields.text("src_ip");
    String to = fields.text("dest_ip");
    boolean outward = isPrivate(from) && !isPrivate(to);
    return FirstText.of(fields.text("alert.target.ip"), outward ? from : to, from);
  }

  private static boolean isPrivate(String address) {
    return PRIVATE.matcher(address).matches();
  }
}
