package io.diapason.ingest.source.checks;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one notification about a host or one of its services, whatever template it was made with.
 *
 * <p>The host and the service identify it. Problem ids do not: a recovery carries a 0 in their
 * place.
 */
public final class CheckNotification {

  private static final String HOST_NAME = "Host down";

  private static final String[] LINKS = {
    "serviceurl",
    "hosturl",
    "url",
    "link",
    "serviceactionurl",
    "hostactionurl",
    "servicenotesurl",
    "hostnotesurl",
    "notesurl"
  };

  private final String source;
  private final String tenant;
  private final Fields fields;
  private final LooseFields loose;
  private final String service;
  private final boolean ofHost;

  private CheckNotification(String source, Fields fields, String tenant) {
    this.source = source;
    this.tenant = tenant;
    this.fields = fields;
    this.loose = LooseFields.of(fields, "notify", "nagios", "icinga");
    this.service =
        loose.text(
            "servicedesc",
            "servicedescription",
            "servicename",
            "service",
            "servicedisplayname",
            "svcdesc");
    String what = loose.text("what", "eventtype", "objecttype", "entitytype", "pdnagiosobject");
    this.ofHost = service.isEmpty() || what.toLowerCase(Locale.ROOT).startsWith("host");
  }

  /** Reads one object. */
  public static Parsed read(String source, Fields fields, String tenant) {
    return new CheckNotification(source, fields, tenant).read();
  }

  private Parsed read() {
    String host = loose.required("the name of the host", "hostname", "host", "hostdisplayname");
    NoticeKind kind = kind();
    CheckState state = state(kind);
    if (!fields.isSound()) {
      return fields.refused();
    }
    AlertDraft.Says says = says(kind, state);
    return says == null
        ? Parsed.nothing("no new state of " + host + (ofHost ? "" : " " + service))
        : Parsed.of(draft(host, says, state));
  }

  private @Nullable NoticeKind kind() {
    String word = loose.text("notificationtype", "type");
    NoticeKind kind = NoticeKind.of(word);
    if (kind == null && !loose.text("notificationtype").isEmpty()) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE, NoticeKind.EXPECTED, "notificationtype", Found.text(word));
    }
    return kind;
  }

  private @Nullable CheckState state(@Nullable NoticeKind kind) {
    String word = ofHost ? loose.text("hoststate", "hoststateid") : serviceWord();
    if (word.isEmpty()) {
      word = loose.text("state", "checkresultstate", "status", "stateid", "currentstate");
    }
    CheckState state = CheckState.of(word, ofHost);
    if (state == null && kind == null) {
      String found = word.isEmpty() ? "nothing" : Found.text(word);
      fields.wrong(
          word.isEmpty() ? Rejection.Reason.MISSING_FIELD : Rejection.Reason.BAD_VALUE,
          CheckState.EXPECTED,
          ofHost ? "hoststate" : "servicestate",
          found);
    }
    return state;
  }

  private String serviceWord() {
    return loose.text("servicestate", "servicestateid", "serviceshortstate");
  }

  /** Null when it says nothing new about the host or the service. */
  private AlertDraft.@Nullable Says says(@Nullable NoticeKind kind, @Nullable CheckState state) {
    if (kind == NoticeKind.QUIET_BEGINS || state == CheckState.PENDING) {
      return null;
    }
    if (kind == NoticeKind.PROBLEM) {
      return AlertDraft.Says.FIRING;
    }
    if (kind == NoticeKind.RECOVERY) {
      return AlertDraft.Says.RESOLVED;
    }
    if (kind == NoticeKind.ACKNOWLEDGEMENT) {
      return AlertDraft.Says.ACKNOWLEDGED;
    }
    if (state == CheckState.OK) {
      // A recovery inside a downtime is not notified; the end of the downtime is all that is heard.
      return kind == NoticeKind.CUSTOM ? null : AlertDraft.Says.RESOLVED;
    }
    if (state == null || (kind == null && isSoft())) {
      return null;
    }
    return isAcknowledged() ? AlertDraft.Says.ACKNOWLEDGED : AlertDraft.Says.FIRING;
  }

  /** A soft state is a first finding that the next checks have yet to confirm. */
  private boolean isSoft() {
    String type =
        loose.text(
            ofHost ? "hoststatetype" : "servicestatetype",
            "statetype",
            "checkresultstatetype",
            "checkresultvarsafterstatetype");
    return type.equalsIgnoreCase("SOFT") || type.equals("0") || type.equals("0.0");
  }

  private boolean isAcknowledged() {
    String flag =
        loose.text(
            ofHost ? "hostacknowledgement" : "serviceacknowledgement",
            "acknowledgement",
            "acknowledged");
    return flag.equals("true") || flag.startsWith("1") || flag.startsWith("2");
  }

  private AlertDraft draft(String host, AlertDraft.Says says, @Nullable CheckState state) {
    CheckTimes times = new CheckTimes(loose, ofHost);
    String site = loose.text("omdsite", "site");
    CheckState fallback = says == AlertDraft.Says.RESOLVED ? CheckState.OK : CheckState.WARNING;
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(source, tenant, fields.position())
            .says(says)
            .identity("site", site)
            .identity("host", host)
            .identity("check", ofHost ? "" : service)
            .name(ofHost ? HOST_NAME : service)
            .severity((state == null ? fallback : state).severity())
            .summary(output(), host + " " + (ofHost ? "host" : service) + " " + says)
            .host(host)
            .label("check", ofHost ? "" : service)
            .label("site", site)
            .startsAt(began(says, times))
            .endsAt(says == AlertDraft.Says.RESOLVED ? times.ended() : null)
            .url(loose.text(LINKS));
    CheckDetails.describe(alert, loose);
    return alert.build();
  }

  private String output() {
    String own = ofHost ? "hostoutput" : "serviceoutput";
    return loose.text(own, "checkresultoutput", "output", "message", "text", "pluginoutput");
  }

  private static @Nullable Instant began(AlertDraft.Says says, CheckTimes times) {
    if (says == AlertDraft.Says.RESOLVED) {
      return null;
    }
    return says == AlertDraft.Says.FIRING ? times.began() : times.heldSince();
  }
}
