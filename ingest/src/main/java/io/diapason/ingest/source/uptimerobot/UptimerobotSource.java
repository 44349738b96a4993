package io.diapason.ingest.source.uptimerobot;

import io.diapason.ingest.normalize.HostName;
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
import io.diapason.vocabulary.Severity;
import java.util.Locale;
import java.util.Set;

/** Monitors of UptimeRobot. */
public final class UptimerobotSource implements Source {

  private static final String NAME = "uptimerobot";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_uptimerobot", "uptime_robot");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  private static Parsed read(Fields fields, String tenant) {
    LooseFields body = LooseFields.of(fields);
    body.required("the name of the monitor", "monitorfriendlyname", "monitorid");
    String state = state(body);
    if (state.isEmpty()) {
      body.required("'Down' or 'Up'", "alerttypefriendlyname", "alerttype");
    } else if (!Set.of("down", "up", "ssl", "domain", "paused", "started").contains(state)) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE, "'Down' or 'Up'", "alertTypeFriendlyName", Found.text(state));
    }
    if (!fields.isSound()) {
      return fields.refused();
    }
    return state.equals("paused") || state.equals("started")
        ? Parsed.nothing("a monitor that was " + state)
        : Parsed.of(draft(body, state, tenant, fields));
  }

  /** The word says more than the number, which people put into their templates as a constant. */
  private static String state(LooseFields body) {
    String word = body.text("alerttypefriendlyname").toLowerCase(Locale.ROOT);
    String number = body.text("alerttype");
    String text = word.isEmpty() ? number : word;
    switch (text) {
      case "1":
        return "down";
      case "2":
        return "up";
      case "3":
        return "ssl";
      default: // SSL and domain expiry are written in several ways.
        return text.startsWith("ssl") ? "ssl" : text.startsWith("domain") ? "domain" : text;
    }
  }

  /** That a certificate expires is another condition, and nothing says that it was renewed. */
  private static AlertDraft draft(LooseFields body, String state, String tenant, Fields fields) {
    boolean up = state.equals("up");
    boolean expires = state.equals("ssl") || state.equals("domain");
    String name = body.text("monitorfriendlyname", "monitorid");
    String details = body.text("alertdetails");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(NAME, tenant, fields.position())
            .says(up ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("monitor", body.text("monitorid", "monitorfriendlyname"))
            .identity("condition", expires ? state : "")
            .name(state.equals("ssl") ? "Certificate expiry" : expires ? "Domain expiry" : name)
            .severity(expires ? Severity.WARNING : Severity.CRITICAL)
            .summary(name + " is " + (expires ? "about to expire" : state) + suffix(details))
            .host(HostName.of(body.text("monitorurl")))
            .label("check", name)
            .annotation("details", details)
            .annotation("monitor_url", body.text("monitorurl"))
            .startsAt(up ? null : body.time("alertdatetime"))
            .endsAt(up ? body.time("alertdatetime") : null)
            .url(dashboard(body.text("monitorid")));
    return expires ? draft.holdsFor(AlertDraft.NEVER_RESOLVED).build() : draft.build();
  }

  private static String suffix(String details) {
    return details.isEmpty() ? "" : ": " + details;
  }

  private static String dashboard(String monitor) {
    return monitor.matches("\\d+") ? "https://dashboard.uptimerobot.com/monitors/" + monitor : "";
  }
}
