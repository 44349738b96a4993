package io.diapason.ingest.source.wazuh;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;

/**
 * Reads one alert as the manager logs it. The rule on the agent identifies: each alert has an id of
 * its own, and a scan that makes two hundred thousand of them is one matter.
 */
final class WazuhAlert {

  private WazuhAlert() {}

  static Parsed read(Fields fields, String tenant) {
    fields.required("what the rule found", "rule.description", "title", "rule.id");
    return fields.isSound() ? Parsed.of(draft(fields, tenant)) : fields.refused();
  }

  private static AlertDraft draft(Fields fields, String tenant) {
    String agent = fields.text("agent.name", "predecoder.hostname", "manager.name");
    // A rule for all results of an audit says nothing; its title says which check it was.
    String name = fields.text("title", "rule.description", "rule.id");
    // What the vulnerability detector found is open until it says that it is solved.
    String cve = fields.text("data.vulnerability.cve");
    boolean solved = fields.text("data.vulnerability.status").matches("(?i)solved|obsolete");
    return AlertDraftBuilder.of(WazuhSource.NAME, tenant, fields.position())
        .says(solved ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
        .identity("vulnerability", cve)
        .identity("package", cve.isEmpty() ? "" : fields.text("data.vulnerability.package.name"))
        .identity("rule", cve.isEmpty() ? fields.text("rule.id") : "")
        .identity("title", fields.text("title"))
        .identity("agent", agent)
        .name(name)
        .severity(severity(fields.text("rule.level")))
        .summary(fields.text("rule.description"), name)
        .host(agent)
        .label("address", fields.text("agent.ip"))
        .label("agent_id", fields.text("agent.id"))
        .label("manager", fields.text("manager.name"))
        .label("rule_id", fields.text("rule.id"))
        .label("groups", fields.text("rule.groups"))
        .label("source_ip", fields.text("data.srcip", "data.src_ip"))
        .label("user", fields.text("data.dstuser", "data.srcuser"))
        .label("mitre", fields.text("rule.mitre.id"))
        .annotation("full_log", fields.text("full_log"))
        .annotation("location", fields.text("location"))
        .annotation("level", fields.text("rule.level"))
        .annotation("technique", fields.text("rule.mitre.technique"))
        .annotations(fields.flat("data"))
        .startsAt(solved ? null : fields.time("timestamp", "@timestamp"))
        .endsAt(solved ? fields.time("timestamp", "@timestamp") : null)
        .holdsFor(cve.isEmpty() ? AlertDraft.NEVER_RESOLVED : AlertDraft.UNTIL_RESOLVED)
        .build();
  }

  /** Levels run from 0 to 16; the bounds are those of Wazuh's own dashboard. */
  static Severity severity(String level) {
    if (!level.matches("\\d{1,2}(\\.0+)?")) {
      return Severity.WARNING;
    }
    int number = (int) Double.parseDouble(level);
    if (number >= 15) {
      return Severity.CRITICAL;
    }
    return number >= 12 ? Severity.ERROR : number >= 7 ? Severity.WARNING : Severity.INFO;
  }
}
