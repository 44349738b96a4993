package io.diapason.ingest.source.site24x7;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.normalize.TagLabels;
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
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Site24x7's monitors. There is no id of an incident, so the monitor identifies the alert. */
public final class Site24x7Source implements Source {

  private static final String NAME = "site24x7";
  private static final Pattern MONITOR = Pattern.compile("/monitors/([^/?]+)");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    LooseFields said = LooseFields.of(body);
    said.required("the name of the monitor", "monitorname", "monitorid");
    String status =
        said.required("the status of the monitor", "status")
            .toUpperCase(Locale.ROOT)
            .replace('_', ' ');
    switch (status) {
      case "DOWN", "CRITICAL", "TROUBLE":
        return body.isSound() ? Parsed.of(draft(body, said, tenant, status)) : body.refused();
      case "UP", "CLEAR":
        return body.isSound() ? Parsed.of(draft(body, said, tenant, "UP")) : body.refused();
      case "MAINTENANCE", "SUSPENDED", "DISCOVERY", "CONFIGURATION ERROR", "CONFIG ERROR", "TEST":
        return body.isSound()
            ? Parsed.nothing("a monitor in " + status.toLowerCase(Locale.ROOT))
            : body.refused();
      default: // A text from outside, not one of our enums.
        if (!status.isEmpty()) {
          body.wrong(
              Rejection.Reason.BAD_VALUE,
              "'DOWN', 'CRITICAL', 'TROUBLE' or 'UP'",
              "STATUS",
              Found.text(said.text("status")));
        }
        return body.refused();
    }
  }

  private static AlertDraft draft(Fields body, LooseFields said, String tenant, String status) {
    boolean over = status.equals("UP");
    String link = said.text("monitordashboardlink", "dashboardlink");
    String name = said.text("monitorname");
    Instant at = said.time("outagetimeunixformat", "incidenttimeiso", "incidenttime");
    String reason = said.text("incidentreason", "reason");
    return AlertDraftBuilder.of(NAME, tenant, body.position())
        .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
        .identity("monitor", FirstText.of(idIn(link), said.text("monitorid")))
        .identity("name", name)
        .name(name, "Site24x7 monitor " + said.text("monitorid"))
        .summary(reason.isEmpty() ? name + " is " + status : name + ": " + reason)
        .severity(status.equals("TROUBLE") ? Severity.WARNING : Severity.CRITICAL)
        .labels(TagLabels.of(said.text("tags", "monitortags")))
        .host(HostName.ofUrl(said.text("monitorurl")), said.text("hostname", "monitorhost"))
        .label("check", name)
        .label("type", said.text("monitortype"))
        .label("group", said.text("monitorgroupname"))
        .annotation("reason", reason)
        .annotation("details", said.text("incidentdetails"))
        .annotation("locations", said.text("failedlocations"))
        .annotation("target", said.text("monitorurl"))
        .annotation("root_cause_url", said.text("rcalink"))
        .startsAt(over ? null : at)
        .endsAt(over ? at : null)
        .url(link, said.text("rcalink"))
        .build();
  }

  /** The number of a monitor; beside it in MONITOR_ID some senders round it to a float. */
  private static String idIn(String link) {
    Matcher matcher = MONITOR.matcher(link);
    return matcher.find() ? matcher.group(1) : "";
  }
}
