package io.diapason.ingest.source.appdynamics;

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
import io.diapason.ingest.source.body.LooseFields;
import java.util.Locale;
import java.util.Set;

/** Events of AppDynamics. */
public final class AppdynamicsSource implements Source {

  private static final String NAME = "appdynamics";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_appdynamics");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  private static Parsed read(Fields fields, String tenant) {
    LooseFields body = LooseFields.of(fields, "details");
    if (named(body).isEmpty()) {
      body.required("the name of the event", "eventname", "displayname");
    }
    String action = fields.text("event_type", "action", "status").toLowerCase(Locale.ROOT);
    String kind = body.text("eventtypekey", "eventtype").toLowerCase(Locale.ROOT);
    boolean over = action.startsWith("resolve") || ends(kind);
    if (!Set.of("", "trigger", "resolve", "resolved", "acknowledge", "open").contains(action)
        && !action.equals(kind)) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE, "'trigger' or 'resolve'", "event_type", Found.text(action));
    }
    return fields.isSound() ? Parsed.of(draft(body, fields, over, tenant)) : fields.refused();
  }

  /** A sentence with variables in it that were not filled in names nothing either. */
  private static String named(LooseFields body) {
    String description = body.text("description");
    return FirstText.of(
        body.text("eventname", "displayname"), description.contains("${") ? "" : description);
  }

  /** A policy says by the type of its last event that it is over. */
  private static boolean ends(String kind) {
    return kind.contains("close") || kind.contains("cancel") || kind.contains("ends");
  }

  private static AlertDraft draft(LooseFields body, Fields fields, boolean over, String tenant) {
    String name = named(body);
    String key =
        FirstText.of(
            body.text("incidentkey", "incidentid"),
            body.text("nodename") + "/" + body.text("applicationname") + "/" + name);
    return AlertDraftBuilder.of(NAME, tenant, fields.position())
        .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
        .identity("incident", key)
        .name(name)
        .severity(body.text("severity"))
        .summary(body.text("summary", "message", "description"))
        .host(body.text("nodename", "machinename"))
        .label("service", body.text("tiername", "applicationname"))
        .label("application", body.text("applicationname"))
        .label("event_type", body.text("eventtype"))
        .annotation("message", body.text("message"))
        .startsAt(over ? null : body.time("eventtime"))
        .endsAt(over ? body.time("eventtime") : null)
        .url(body.text("deeplink", "link", "clienturl"))
        .build();
  }
}
