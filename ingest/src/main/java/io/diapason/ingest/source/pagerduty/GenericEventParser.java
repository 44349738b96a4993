package io.diapason.ingest.source.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Flattening;
import io.diapason.ingest.source.body.LooseFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads events of version 1 of PagerDuty's API, which old senders still write: a service key, an
 * incident key, a description, and details of the sender's own. It knows no severity.
 */
final class GenericEventParser {

  private static final Map<String, AlertDraft.Says> TYPES =
      Map.of(
          "trigger", AlertDraft.Says.FIRING,
          "acknowledge", AlertDraft.Says.ACKNOWLEDGED,
          "resolve", AlertDraft.Says.RESOLVED);

  private static final int LONGEST_NAME = 160;

  private final EventJson event;
  private final String tenant;

  private GenericEventParser(EventJson event, String tenant) {
    this.event = event;
    this.tenant = tenant;
  }

  /** Whether the fields are those of version 1. */
  static boolean isMeantBy(EventJson event) {
    return !event.at("event_type").isMissingNode() && event.at("event_action").isMissingNode();
  }

  /** Reads one body. */
  static Parsed parse(EventJson event, String tenant) {
    return new GenericEventParser(event, tenant).read();
  }

  private Parsed read() {
    String type = event.required("event_type", "'trigger', 'acknowledge' or 'resolve'");
    AlertDraft.Says says = TYPES.get(type);
    if (says == null && !type.isBlank()) {
      event.wrong(
          Rejection.Reason.BAD_VALUE,
          "'trigger', 'acknowledge' or 'resolve'",
          "event_type",
          Found.text(type));
    }
    if (says == AlertDraft.Says.FIRING) {
      event.required("description", "a description");
    } else if (says != null) {
      event.required("incident_key", "the incident key of the alert");
    }
    return says == null || !event.isSound() ? event.refused() : Parsed.of(draft(says));
  }

  private AlertDraft draft(AlertDraft.Says says) {
    LooseFields details = LooseFields.of(Fields.of(event.at("details"), event.whole()));
    String description = event.text("description");
    String key = FirstText.of(event.text("incident_key"), description);
    return AlertDraftBuilder.of(EnqueueParser.SOURCE, tenant, event.whole())
        .says(says)
        .identity("routing_key_hash", RoutingKey.hash(event.text("service_key")))
        .identity("dedup_key", key)
        .name(firstLine(ConditionName.of(FirstText.of(description, key))))
        .severity(details.text("severity", "messageattributesseverityvalue", "priority"))
        .summary(firstLine(description))
        .labels(TagLabels.of(tags()))
        .service(details.text("service", "servicename"))
        .host(details.text("hostname", "host", "server", "instance"))
        .label("check", details.text("checkname", "check"))
        .annotation("description", description)
        .annotations(Flattening.of("details", event.at("details")))
        .annotation("client", event.text("client"))
        .startsAt(says == AlertDraft.Says.FIRING ? details.time("timestamp", "time") : null)
        .url(FirstText.of(event.text("client_url"), linked()))
        .build();
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    event.at("details.tags").forEach(tag -> tags.add(tag.asText()));
    return tags;
  }

  private String linked() {
    for (JsonNode context : event.at("contexts")) {
      String link = context.path("href").asText();
      if (context.path("type").asText().equals("link") && !link.isBlank()) {
        return link;
      }
    }
    return "";
  }

  private static String firstLine(String text) {
    String line = text.strip().split("[\\r\\n]", 2)[0].strip();
    return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
  }
}
