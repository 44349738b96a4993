package io.diapason.ingest.source.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Flattening;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an alert of an event that nobody has defined, by the names that people commonly give to
 * such things. An event's id is new each time, so that what goes on is told by type, source,
 * subject and whatever key the data carry.
 */
final class EventAlert {

  /** A type that ends in what happened, such as {@code com.example.alert.resolved}. */
  private static final Pattern STATE =
      Pattern.compile(
          "^(.+)[._-](fired|firing|triggered|opened|raised|resolved|closed|cleared|recovered|"
              + "acknowledged)(\\.v\\d+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> OVER =
      Set.of("resolved", "closed", "cleared", "recovered", "ok", "up", "inactive", "normal");

  private EventAlert() {}

  static AlertDraft draft(Fields event, JsonNode content, String tenant) {
    Fields inside = Fields.of(content, event.position());
    Matcher matcher = STATE.matcher(event.text("type"));
    boolean stated = matcher.matches();
    String type = stated ? matcher.group(1) : event.text("type");
    String state =
        inside.text("status", "state", "alert.status").isEmpty() && stated
            ? matcher.group(2)
            : inside.text("status", "state", "alert.status");
    AlertDraft.Says says = says(state.toLowerCase(Locale.ROOT));
    boolean ended = says == AlertDraft.Says.RESOLVED;
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(CloudeventsSource.NAME, tenant, event.position())
            .says(says)
            .identity("type", type)
            .identity("source", event.text("source"))
            .identity("subject", event.text("subject"))
            .identity("key", inside.text("dedup_key", "fingerprint", "alert_id", "alertId", "key"))
            .identity("name", inside.text("name", "alertname", "title"))
            .identity("host", inside.text("host"))
            .name(inside.text("alertname", "name", "title"), type)
            .severity(
                FirstText.of(inside.text("severity", "level", "priority"), event.text("severity")))
            .summary(inside.text("summary", "message", "description"), words(content), type)
            .host(host(inside))
            .service(
                inside.text("service", "service.name", "labels.service"),
                host(inside).isEmpty() ? place(event) : "")
            .labels(inside.texts("labels"))
            .label("origin", place(event))
            .label("type", event.text("type"))
            .label("subject", event.text("subject"))
            .annotation("id", event.text("id"))
            .annotations(Flattening.of("data", content))
            .startsAt(ended ? inside.time("startsAt") : inside.time("startsAt", "started_at"))
            .url(inside.text("url", "link", "generatorURL", "runbook_url"));
    if (inside.time("startsAt", "started_at") == null && !ended) {
      draft.startsAt(event.time("time"));
    }
    draft.endsAt(ended ? event.time("time") : null);
    return state.isEmpty() ? draft.holdsFor(AlertDraft.NEVER_RESOLVED).build() : draft.build();
  }

  private static AlertDraft.Says says(String state) {
    if (OVER.contains(state)) {
      return AlertDraft.Says.RESOLVED;
    }
    return state.startsWith("ack") ? AlertDraft.Says.ACKNOWLEDGED : AlertDraft.Says.FIRING;
  }

  private static String host(Fields inside) {
    return inside.text("host", "hostname", "host.name", "labels.host");
  }

  private static String words(JsonNode content) {
    return content.isTextual() ? content.asText() : "";
  }

  /** The source is an address or a path; without its scheme it names what speaks. */
  private static String place(Fields event) {
    String source = event.text("source");
    String bare = source.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://|^/+|^urn:", "");
    return FirstText.of(bare, source);
  }
}
