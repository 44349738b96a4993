package io.diapason.ingest.source.netdata;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;

/** Reads what Netdata Cloud says when it loses or finds a node again: a form of its own. */
final class Reachability {

  private Reachability() {}

  static Parsed read(Fields fields, String tenant) {
    String host = fields.required("the name of the node", "host", "hostname", "node");
    String flag = fields.text("status.reachable", "status.text");
    boolean reachable = flag.equals("true") || flag.equals("reachable");
    if (!fields.isSound()) {
      return fields.refused();
    }
    return Parsed.of(
        AlertDraftBuilder.of(NetdataSource.NAME, tenant, fields.position())
            .says(reachable ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("host", host)
            .identity("name", "reachability")
            .name("Node unreachable")
            .severity(reachable ? Severity.INFO : Severity.CRITICAL)
            .summary(fields.text("message"))
            .host(host)
            .url(fields.text("url"))
            .build());
  }
}
