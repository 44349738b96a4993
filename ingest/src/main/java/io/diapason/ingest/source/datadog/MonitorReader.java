package io.diapason.ingest.source.datadog;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one notification of a monitor. The payload is a template that each user writes, so fields
 * are found under the usual spellings of the names of Datadog's variables.
 */
final class MonitorReader {

  private final Fields body;
  private final LooseFields said;
  private final String tenant;
  private final MonitorTitle title;

  MonitorReader(Fields body, String tenant) {
    this.body = body;
    // Some templates keep the variables in an object of their own.
    this.said = LooseFields.of(body, "metadata", "data");
    this.tenant = tenant;
    this.title =
        MonitorTitle.of(said.text("alerttitle", "eventtitle", "title", "monitorname", "name"));
  }

  Parsed read() {
    if (title.isTest()) {
      return Parsed.nothing("a test of the monitor's notification");
    }
    if (said.text("alertid", "monitorid").isEmpty() && IncidentReader.isOne(said)) {
      return IncidentReader.read(body, said, tenant);
    }
    Transition transition = transition();
    if (identity().isEmpty()) {
      String id = said.mentions("monitorid") ? "monitorid" : "alertid";
      said.required("the monitor's id or title", id);
    }
    return body.isSound() ? Parsed.of(draft(transition)) : body.refused();
  }

  private Transition transition() {
    String word = FirstText.of(said.text("alerttransition", "transition"), title.transition());
    if (!word.isEmpty()) {
      Transition known = Transition.of(word);
      if (known == Transition.UNKNOWN) {
        body.wrong(
            Rejection.Reason.BAD_VALUE,
            "'Triggered', 'Warn', 'No data', 'Recovered' or one of their repeats",
            "ALERT_TRANSITION",
            Found.text(word));
      }
      return known == Transition.RENOTIFY ? renotified() : known;
    }
    // The type of the alert is the colour of the event, which every template can have.
    String colour = said.text("alerttype", "alertstate", "state", "status", "eventtype");
    Transition known = Transition.of(colour);
    return known == Transition.UNKNOWN ? Transition.ALERT : known;
  }

  private Transition renotified() {
    Transition state = Transition.of(said.text("alerttype"));
    return state == Transition.WARN ? state : Transition.RENOTIFY;
  }

  private AlertDraft draft(Transition transition) {
    boolean over = transition == Transition.RECOVERED;
    Instant at = said.time("date", "dateposix", "lastupdated");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(DatadogSource.NAME, tenant, body.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .name(title.name(), said.text("alertmetric"), "Datadog monitor " + said.text("alertid"))
            .summary(summary())
            .severity(severity(transition))
            .labels(labels())
            .annotation("description", message())
            .annotation("query", said.text("alertquery", "query"))
            .annotation("status", said.text("alertstatus"))
            .annotation("snapshot", said.text("snapshot"))
            .startsAt(over ? null : began(at))
            .endsAt(over ? at : null)
            .url(said.text("link", "url", "eventlink", "alerturl"));
    identity().forEach(draft::identity);
    return draft.build();
  }

  /** A repeat carries the moment of the repeat, which is not when the condition began. */
  private @Nullable Instant began(@Nullable Instant at) {
    String word = FirstText.of(said.text("alerttransition", "transition"), title.transition());
    return word.toLowerCase(Locale.ROOT).startsWith("re") ? null : at;
  }

  /**
   * The monitor and the group of it, which stay the same from one outage to the next. Only where a
   * template leaves them out, the key of the one outage, or at last the title.
   */
  private Map<String, String> identity() {
    Map<String, String> facts = new LinkedHashMap<>();
    String monitor = said.text("alertid", "monitorid");
    String cycle = said.text("alertcyclekey", "cyclekey");
    String aggregate = said.text("aggregkey", "aggregationkey");
    if (!monitor.isEmpty()) {
      facts.put("monitor", monitor);
      facts.put(scope().isEmpty() ? "cycle" : "scope", FirstText.of(scope(), cycle));
    } else if (!cycle.isEmpty() || !aggregate.isEmpty()) {
      facts.put("cycle", FirstText.of(cycle, aggregate));
    } else if (!title.name().isEmpty()) {
      facts.put("title", title.name());
      facts.put("scope", scope());
    }
    if (!facts.isEmpty()) {
      facts.put("org", said.text("orgid"));
    }
    return facts;
  }

  /** The tags of the group in one order; {@code *} stands for a monitor without groups. */
  private String scope() {
    String text = FirstText.of(said.text("alertscope", "scopes", "scope"), title.scope());
    TreeSet<String> tags = new TreeSet<>();
    for (String tag : text.split(",", 100)) {
      tags.add(tag.strip());
    }
    tags.remove("");
    tags.remove("*");
    return String.join(",", tags);
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>(TagLabels.of(scope()));
    TagLabels.of(said.text("tags", "alerttags")).forEach(labels::putIfAbsent);
    copy(labels, "pod_name", "pod");
    copy(labels, "kube_node", "node");
    String host = said.text("hostname", "host");
    if (!host.isEmpty()) {
      labels.putIfAbsent("host", host);
    }
    put(labels, "monitor_id", said.text("alertid", "monitorid"));
    put(labels, "metric", said.text("alertmetric", "metric"));
    put(labels, "org", said.text("orgname"));
    return labels;
  }

  private static void copy(Map<String, String> labels, String from, String to) {
    put(labels, to, labels.getOrDefault(from, ""));
  }

  private static void put(Map<String, String> labels, String label, String text) {
    if (!text.isEmpty()) {
      labels.putIfAbsent(label, text);
    }
  }

  /** The priority of the monitor, but that a warning is never worse than a warning. */
  private Severity severity(Transition transition) {
    String priority = said.text("alertpriority", "severity", "priority");
    String word = FirstText.of(priority, title.priority());
    // Events have a priority of their own, "normal" or "low", which says nothing of monitors.
    boolean useless = word.isEmpty() || word.equals("normal") || word.equals("low");
    Severity severity = useless ? transition.severity() : SeverityScale.of(word);
    return transition == Transition.WARN && severity.isWorseThan(Severity.WARNING)
        ? Severity.WARNING
        : severity;
  }

  private String summary() {
    String name = title.name();
    return name.isEmpty() || scope().isEmpty() ? name : name + " (" + scope() + ")";
  }

  /** Three percent signs fence what Datadog renders as Markdown. */
  private String message() {
    return said.text("textonlymsg", "eventmsg", "body", "text", "message").replace("%%%", "");
  }
}
