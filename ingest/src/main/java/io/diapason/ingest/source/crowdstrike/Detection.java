package io.diapason.ingest.source.crowdstrike;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import io.diapason.vocabulary.Severity;
import java.util.Locale;
import java.util.Map;

/** Reads one detection. The detection's own id identifies: its updates repeat it. */
final class Detection {

  /** Five grades, so that High is one below the worst. */
  private static final Map<String, Severity> GRADES =
      Map.of(
          "critical", Severity.CRITICAL,
          "high", Severity.ERROR,
          "medium", Severity.WARNING,
          "low", Severity.INFO,
          "informational", Severity.INFO);

  private Detection() {}

  static Parsed read(Fields fields, String tenant) {
    LooseFields loose = LooseFields.of(fields);
    loose.required(
        "the id of the detection",
        "compositeid",
        "detectid",
        "detectionid",
        "incidentid",
        "eventuuid",
        "id");
    return fields.isSound() ? Parsed.of(draft(fields, loose, tenant)) : fields.refused();
  }

  private static AlertDraft draft(Fields fields, LooseFields loose, String tenant) {
    boolean over = loose.text("status", "state").equalsIgnoreCase("closed");
    String id =
        loose.text("compositeid", "detectid", "detectionid", "incidentid", "eventuuid", "id");
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(CrowdstrikeSource.NAME, tenant, fields.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("customer", loose.text("metadatacustomeridstring", "customeridstring", "cid"))
            .identity("detection", id)
            .name(
                loose.text("name", "displayname", "detectname", "technique", "tactic"),
                loose.text("incidentid").isEmpty() ? "Detection" : "Incident")
            .severity(severity(loose))
            .summary(loose.text("description", "detectdescription", "name"))
            .host(
                loose.text(
                    "computername",
                    "hostname",
                    "devicehostname",
                    "endpointname",
                    "sourceendpointhostname",
                    "localip"))
            .startsAt(
                loose.time(
                    "processstarttime",
                    "incidentstarttime",
                    "contexttimestamp",
                    "starttime",
                    "createdtimestamp",
                    "timestamp",
                    "utctimestamp",
                    "metadataeventcreationtime"))
            .endsAt(
                over ? loose.time("updatedtimestamp", "crawledtimestamp", "incidentendtime") : null)
            .holdsFor(AlertDraft.NEVER_RESOLVED) // The stream tells nobody that one was closed.
            .url(loose.text("falconhostlink", "link", "url"));
    describe(alert, loose);
    return alert.build();
  }

  private static void describe(AlertDraftBuilder alert, LooseFields loose) {
    alert
        .label("address", loose.text("localip", "devicelocalip"))
        .label("user", loose.text("username", "userprincipal"))
        .label("tactic", loose.text("tactic"))
        .label("technique", loose.text("technique"))
        .label("objective", loose.text("objective"))
        .label("agent_id", loose.text("agentidstring", "sensorid", "agentid", "deviceid"))
        .annotation("file", loose.text("filename"))
        .annotation("path", loose.text("filepath"))
        .annotation("command_line", loose.text("commandline", "cmdline"))
        .annotation("sha256", loose.text("sha256string", "sha256"))
        .annotation("outcome", loose.text("patterndispositiondescription"));
  }

  /** By name; the number runs to 5 in old versions of the protocol, to 100 in new ones. */
  private static Severity severity(LooseFields loose) {
    Severity named =
        GRADES.get(loose.text("severityname", "maxseverityname").toLowerCase(Locale.ROOT));
    String number = loose.text("severity", "finescore");
    if (named != null || !number.matches("\\d{1,3}(\\.\\d+)?")) {
      return named == null ? Severity.WARNING : named;
    }
    double score = Double.parseDouble(number);
    double outOfHundred = score <= 5 ? score * 20 - 20 : score;
    if (outOfHundred >= 80) {
      return Severity.CRITICAL;
    }
    return outOfHundred >= 60
        ? Severity.ERROR
        : outOfHundred >= 40 ? Severity.WARNING : Severity.INFO;
  }
}
