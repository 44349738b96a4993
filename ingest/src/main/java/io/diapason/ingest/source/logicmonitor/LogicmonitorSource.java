package io.diapason.ingest.source.logicmonitor;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Alerts of LogicMonitor. */
public final class LogicmonitorSource implements Source {

  private static final String NAME = "logicmonitor";

  private static final Map<String, AlertDraft.Says> STATES =
      Map.of(
          "active", AlertDraft.Says.FIRING,
          "update", AlertDraft.Says.FIRING,
          "escalated", AlertDraft.Says.FIRING,
          "ack", AlertDraft.Says.ACKNOWLEDGED,
          "acked", AlertDraft.Says.ACKNOWLEDGED,
          "clear", AlertDraft.Says.RESOLVED,
          "cleared", AlertDraft.Says.RESOLVED);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_logicmonitor", "logic_monitor");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  private static Parsed read(Fields fields, String tenant) {
    LooseFields body = LooseFields.of(fields);
    body.required("the id of the alert", "alertid", "internalid");
    String status = body.required("'active' or 'clear'", "alertstatus").toLowerCase(Locale.ROOT);
    AlertDraft.Says says = STATES.get(status);
    if (status.equals("test")) {
      return Parsed.nothing("a test of the delivery");
    }
    if (!status.isEmpty() && says == null) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE, "'active' or 'clear'", "alertstatus", Found.text(status));
    }
    return fields.isSound() && says != null
        ? Parsed.of(draft(body, says, tenant, fields))
        : fields.refused();
  }

  /** A website has no device; where both stand, the device is what was measured. */
  private static AlertDraft draft(
      LooseFields body, AlertDraft.Says says, String tenant, Fields fields) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    String host = body.text("host", "hostname");
    return AlertDraftBuilder.of(NAME, tenant, fields.position())
        .says(says)
        .identity("alert", body.text("alertid", "internalid"))
        .name((body.text("datasource", "eventsource") + " " + body.text("datapoint")).strip())
        .severity(body.text("level"))
        .summary(body.text("eventmsg", "message"), measured(body))
        .host(host)
        .service(host.isEmpty() ? body.text("service", "website") : "")
        .label("datasource_instance", body.text("instance"))
        .label("group", body.text("group", "servicegroup"))
        .label("agent", body.text("agent"))
        .annotation("description", body.text("datapointdesc", "dsdesc"))
        .annotation("value", body.text("value"))
        .annotation("threshold", body.text("threshold"))
        .startsAt(body.time("startepoch", "start", "date"))
        .endsAt(over ? body.time("endepoch", "end") : null)
        .url(body.text("alertdetailurl", "alerturl", "hosturl"))
        .build();
  }

  private static String measured(LooseFields body) {
    return body.text("datapoint")
        + " of "
        + body.text("datasource")
        + " is "
        + body.text("value")
        + ", threshold "
        + body.text("threshold");
  }
}
