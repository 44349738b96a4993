package io.diapason.ingest.source.prtg;

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
import java.util.Set;

/**
 * PRTG. The body is a form of placeholders that its user writes; the id of the sensor identifies,
 * and the status is a phrase that names the old state and the new one.
 */
public final class PrtgSource implements Source {

  @Override
  public String name() {
    return "prtg";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("paessler");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> one(fields, tenant));
  }

  private Parsed one(Fields fields, String tenant) {
    LooseFields loose = LooseFields.of(fields);
    String sensor = loose.required("the name of the sensor", "sensor", "name", "sensorname");
    String phrase = loose.required("the status of the sensor", "status", "laststatus", "state");
    PrtgStatus status = PrtgStatus.of(phrase, loose.text("colorofstate", "color"));
    if (status == null && !phrase.isEmpty()) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "a status such as 'Down', 'Warning' or 'Down ended (now: Up)', or a known colorofstate",
          "status",
          Found.text(phrase));
    }
    if (!fields.isSound() || status == null) {
      return fields.refused();
    }
    AlertDraft.Says says = status.says();
    return says == null
        ? Parsed.nothing("a sensor that is " + phrase)
        : Parsed.of(drafted(tenant, fields, loose, status).says(says).name(sensor).build());
  }

  private AlertDraftBuilder drafted(
      String tenant, Fields fields, LooseFields loose, PrtgStatus status) {
    boolean over = status.says() == AlertDraft.Says.RESOLVED;
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(name(), tenant, fields.position())
            .severity(status.severity())
            .summary(loose.text("lastmessage", "message"))
            .label("device", loose.text("device", "devicename"))
            .host(loose.text("host", "hostname"))
            .label("group", loose.text("group", "groupname"))
            .label("probe", loose.text("probe", "probename"))
            .label("location", loose.text("location"))
            .annotation("down_for", loose.text("down", "downtime"))
            .annotation("priority", loose.text("priority", "prio"))
            .annotation("comment", loose.text("comments", "commentssensor"))
            .startsAt(over ? null : loose.time("statesince", "since", "lastdown", "datetime"))
            .endsAt(over ? loose.time("statesince", "since", "lastup", "datetime") : null)
            .url(loose.text("linksensor", "sensorurl", "link", "linkdevice", "url"));
    identify(alert, loose);
    return alert;
  }

  private static void identify(AlertDraftBuilder alert, LooseFields loose) {
    String id = loose.text("sensorid", "id", "objid");
    if (id.isEmpty()) {
      alert
          .identity("device", loose.text("device", "host"))
          .identity("sensor", loose.text("sensor", "name", "sensorname"));
    } else {
      alert.identity("sensor_id", id).identity("server", loose.text("serviceurl", "home"));
    }
  }
}
