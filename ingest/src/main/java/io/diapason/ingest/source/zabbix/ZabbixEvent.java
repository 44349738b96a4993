package io.diapason.ingest.source.zabbix;

import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one event.
 *
 * <p>The id of the problem identifies it: Zabbix repeats it on updates and on the recovery. Where
 * only a link carries ids, the trigger's is taken, because the link of a recovery leads to the
 * event of the recovery.
 */
final class ZabbixEvent {

  private static final Pattern FRONTEND = Pattern.compile("https?://[^/?#]+(?:/zabbix)?/?");
  private static final Pattern HOST_LINE = Pattern.compile("(?m)^Host: (\\S[^\\r\\n]*)");
  private static final Pattern LINKED_TRIGGER = Pattern.compile("[?&]triggerid=(\\d+)");

  private final Fields fields;
  private final LooseFields loose;
  private final String tenant;

  ZabbixEvent(Fields fields, String tenant) {
    this.fields = fields;
    this.loose = LooseFields.of(fields, "alertapi");
    this.tenant = tenant;
  }

  Parsed read() {
    String name = name();
    AlertDraft.Says says = new ZabbixState(fields, loose).says();
    if (name.isEmpty() && !loose.mentions("peventid")) {
      loose.required("the name of the problem", "eventname", "name", "triggername", "subject");
    }
    return fields.isSound() ? Parsed.of(draft(name, says)) : fields.refused();
  }

  private String name() {
    String given =
        loose.text("eventname", "triggername", "problemname", "trigger", "name", "problem");
    String told = loose.text("subject", "title", "alertsubject", "alertname", "triggerdescription");
    return ConditionName.of(FirstText.of(given, told));
  }

  private AlertDraft draft(String name, AlertDraft.Says says) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    ZabbixTimes times = new ZabbixTimes(loose);
    String link =
        loose.text("link", "url", "alerturl", "eventurl", "problemurl", "zabbixurl", "weburl");
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(ZabbixSource.NAME, tenant, fields.position())
            .says(says)
            .name(name, "Zabbix problem")
            .severity(ZabbixSeverity.of(loose))
            .summary(loose.text("eventname", "subject", "title", "alertsubject"), name)
            .labels(ZabbixTags.of(fields))
            .host(host())
            .startsAt(times.began())
            .endsAt(over ? times.ended() : null)
            .url(FirstText.of(loose.text("linktoupstreamdetails"), toEvent(link)));
    identify(alert, link, name);
    describe(alert);
    return alert.build();
  }

  /** Scripts that know only where the frontend lives leave it to the reader to find the event. */
  private String toEvent(String link) {
    String trigger = loose.text("triggerid");
    String event = loose.text("eventid", "id");
    if (!FRONTEND.matcher(link).matches() || !(trigger + event).matches("\\d+")) {
      return link;
    }
    String root = link.endsWith("/") ? link : link + "/";
    return root + "tr_events.php?triggerid=" + trigger + "&eventid=" + event;
  }

  /** The technical name comes first: it is what other systems call the machine, too. */
  private String host() {
    String technical = loose.text("hosthost", "hosttechnicalname");
    // The script that Keep ships puts the technical name into "service".
    String kept = loose.mentions("lastreceived", "hostip") ? loose.text("service") : "";
    String visible =
        loose.text("hostname", "host", "hostvisiblename", "node", "hostdns", "hostconn", "hostip");
    Matcher told = HOST_LINE.matcher(loose.text("message", "alertmessage", "description"));
    String streamed = fields.text("hosts.0.host", "hosts.0.name");
    return FirstText.of(technical, kept, visible, streamed, told.find() ? told.group(1) : "");
  }

  private void identify(AlertDraftBuilder alert, String link, String name) {
    String event =
        loose.text("peventid", "eventid", "problemid", "originalproblemid", "alertuid", "id");
    Matcher linked = LINKED_TRIGGER.matcher(link);
    String trigger = FirstText.of(loose.text("triggerid"), linked.find() ? linked.group(1) : "");
    if (!event.isEmpty()) {
      alert.identity("event", event).identity("server", loose.text("zabbixurl", "zabbixserver"));
    } else if (!trigger.isEmpty()) {
      alert.identity("trigger", trigger);
    } else {
      alert.identity("host", host()).identity("name", name);
    }
  }

  private void describe(AlertDraftBuilder alert) {
    alert
        .label("address", loose.text("hostip", "hostconn"))
        .label("host_groups", loose.text("hostgroups", "triggerhostgroupname", "hostgroup"))
        .label("zabbix_server", loose.text("monitoringsource"))
        .label("item", loose.text("itemkey"))
        .annotations(
            Map.of(
                "description", loose.text("triggerdescription", "description", "alertmessage"),
                "message", loose.text("message", "description", "alertmessage"),
                "operational_data", loose.text("operationdata", "eventopdata", "opdata"),
                "update", loose.text("eventupdatemessage", "updatemessage"),
                "updated_by", loose.text("updateuser", "userfullname"),
                "item", loose.text("itemname", "item"),
                "trigger_id", loose.text("triggerid"),
                "visible_name", loose.text("hostname")));
  }
}
