package io.diapason.ingest.source.librenms;

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
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LibreNMS. An alert is one rule on one device; its {@code uid} counts the entries of a log and
 * changes with every one of them.
 */
public final class LibrenmsSource implements Source {

  /** Its numbers for what became of an alert: worse, better and changed leave it open. */
  private static final Map<String, AlertDraft.Says> STATES =
      Map.ofEntries(
          Map.entry("0", AlertDraft.Says.RESOLVED),
          Map.entry("1", AlertDraft.Says.FIRING),
          Map.entry("2", AlertDraft.Says.ACKNOWLEDGED),
          Map.entry("3", AlertDraft.Says.FIRING),
          Map.entry("4", AlertDraft.Says.FIRING),
          Map.entry("5", AlertDraft.Says.FIRING),
          Map.entry("ok", AlertDraft.Says.RESOLVED),
          Map.entry("recovered", AlertDraft.Says.RESOLVED),
          Map.entry("alert", AlertDraft.Says.FIRING),
          Map.entry("alerting", AlertDraft.Says.FIRING),
          Map.entry("acknowledged", AlertDraft.Says.ACKNOWLEDGED));

  @Override
  public String name() {
    return "librenms";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("libre_nms");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> one(fields, tenant));
  }

  private Parsed one(Fields fields, String tenant) {
    LooseFields loose = LooseFields.of(fields);
    if (loose.text("title").startsWith("Testing transport")) {
      return Parsed.nothing("a test of the transport");
    }
    loose.required("the name of the rule", "name", "rulename", "title");
    AlertDraft.Says says = says(fields, loose);
    return fields.isSound() && says != null
        ? Parsed.of(draft(fields, loose, tenant, says))
        : fields.refused();
  }

  private static AlertDraft.@Nullable Says says(Fields fields, LooseFields loose) {
    String state = loose.text("state");
    if (state.isEmpty() && loose.text("severity").equals("ok")) {
      return AlertDraft.Says.RESOLVED;
    }
    AlertDraft.Says says =
        STATES.get(loose.required("a state from 0 to 5", "state").toLowerCase(Locale.ROOT));
    if (says == null && !state.isEmpty()) {
      fields.wrong(Rejection.Reason.BAD_VALUE, "a state from 0 to 5", "state", Found.text(state));
    }
    return says;
  }

  private AlertDraft draft(Fields fields, LooseFields loose, String tenant, AlertDraft.Says says) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    Instant logged = loose.time("timestamp", "datetime");
    String host = loose.text("hostname", "host", "sysname", "display", "ip");
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(name(), tenant, fields.position())
            .says(says)
            .name(loose.text("name", "rulename", "title"))
            .severity(loose.text("severity"))
            .summary(loose.text("title"), loose.text("name"))
            .host(host)
            .label("system_name", loose.text("sysname"))
            .label("address", loose.text("ip"))
            .label("os", loose.text("os"))
            .label("hardware", loose.text("hardware"))
            .label("location", loose.text("location"))
            .label("device_type", loose.text("type"))
            .annotation("message", loose.text("msg", "message"))
            .annotation("note", loose.text("alertnotes", "notes"))
            .annotation("elapsed", loose.text("elapsed"))
            .annotation("runbook_url", loose.text("proc"))
            // On a recovery this is the time of the recovery.
            .startsAt(over ? null : logged)
            .endsAt(over ? logged : null)
            .url(loose.text("alerturl", "url", "deviceurl"));
    identify(alert, loose, host);
    return alert.build();
  }

  private static void identify(AlertDraftBuilder alert, LooseFields loose, String host) {
    String rule = loose.text("ruleid");
    String device = loose.text("deviceid");
    String open = loose.text("alertid", "id");
    if (!rule.isEmpty() && !device.isEmpty()) {
      alert.identity("rule", rule).identity("device", device);
    } else if (!open.isEmpty()) {
      alert.identity("alert", open);
    } else {
      alert.identity("host", host).identity("name", loose.text("name", "rulename"));
    }
  }
}
