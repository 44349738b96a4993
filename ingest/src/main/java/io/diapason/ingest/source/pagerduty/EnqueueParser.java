package io.diapason.ingest.source.pagerduty;

import io.diapason.ingest.normalize.AlertmanagerDetails;
import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Flattening;
import io.diapason.vocabulary.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads alert events of PagerDuty's Events API v2.
 *
 * <p>An alert is identified by its routing key (hashed: it is a secret) and its dedup key, so an
 * acknowledge or a resolve, which bring nothing else, find the alert that a trigger opened.
 */
public final class EnqueueParser {

  /** The integration's name in the log, in metrics and in recordings. */
  public static final String SOURCE = "pagerduty";

  private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");

  /** How Zabbix names a host. */
  private static final Pattern HOST_AND_ADDRESS = Pattern.compile("(.{1,200}) : ([0-9a-fA-F.:]+)");

  private static final int LONGEST_SUMMARY = 1024;
  private static final int LONGEST_DEDUP_KEY = 255;

  private final EventJson event;
  private final String tenant;

  private EnqueueParser(EventJson event, String tenant) {
    this.event = event;
    this.tenant = tenant;
  }

  /** Reads one body; the wrong of it is all named at once. */
  public static Enqueued parse(byte[] body, String tenant) {
    EventJson event = new EventJson(body);
    return event.isSound()
        ? new EnqueueParser(event, tenant).read(body)
        : new Enqueued(null, "", event.problems());
  }

  private Enqueued read(byte[] body) {
    String routingKey = event.required("routing_key", "a routing key");
    AlertDraft.Says says = says(event.required("event_action", "an action"));
    String dedupKey = dedupKey(says, body);
    if (says == AlertDraft.Says.FIRING) {
      event.required("payload.summary", "a summary");
      event.required("payload.source", "the source of the condition");
      requireSeverity();
    }
    return event.isSound()
        ? new Enqueued(draft(says, routingKey, dedupKey), dedupKey, event.problems())
        : new Enqueued(null, dedupKey, event.problems());
  }

  private AlertDraft.Says says(String action) {
    switch (action) {
      case "trigger":
        return AlertDraft.Says.FIRING;
      case "acknowledge":
        return AlertDraft.Says.ACKNOWLEDGED;
      case "resolve":
        return AlertDraft.Says.RESOLVED;
      default: // A text from outside, not one of our enums.
        if (!action.isBlank()) {
          event.wrong(
              Rejection.Reason.BAD_VALUE,
              "'trigger', 'acknowledge' or 'resolve'",
              "event_action",
              Found.text(action));
        }
        return AlertDraft.Says.FIRING;
    }
  }

  /** Same body, same key: a sender that repeats itself for want of a reply opens one alert. */
  private String dedupKey(AlertDraft.Says says, byte[] body) {
    String key = event.text("dedup_key");
    if (key.length() > LONGEST_DEDUP_KEY) {
      event.wrong(
          Rejection.Reason.BAD_VALUE,
          "at most " + LONGEST_DEDUP_KEY + " characters",
          "dedup_key",
          key.length() + " characters");
    }
    if (key.isEmpty() && says != AlertDraft.Says.FIRING) {
      event.required("dedup_key", "the dedup key of the alert");
    }
    if (!key.isEmpty()) {
      return key;
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return Fingerprint.of("dedup-key", Map.of("body", text)).value().substring(3);
  }

  private void requireSeverity() {
    String severity = event.required("payload.severity", "a severity");
    if (!severity.isBlank() && !SEVERITIES.contains(severity)) {
      event.wrong(
          Rejection.Reason.BAD_VALUE,
          "'critical', 'error', 'warning' or 'info'",
          "payload.severity",
          Found.text(severity));
    }
  }

  private AlertDraft draft(AlertDraft.Says says, String routingKey, String dedupKey) {
    String hash = RoutingKey.hash(routingKey);
    String summary = event.text("payload.summary");
    Map<String, String> labels = labels(hash, dedupKey);
    return new AlertDraft(
        says,
        tenant,
        SOURCE,
        Fingerprint.of(tenant, Map.of("routing_key_hash", hash, "dedup_key", dedupKey)),
        FirstText.of(
            event.text("payload.class"),
            labels.get("alertname"),
            ConditionName.of(cut(summary)),
            dedupKey),
        SeverityScale.of(event.text("payload.severity")),
        cut(summary),
        labels,
        annotations(),
        event.time("payload.timestamp"),
        null,
        url(),
        event.whole(),
        AlertDraft.UNTIL_RESOLVED);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) : text;
  }

  private Map<String, String> labels(String hash, String dedupKey) {
    Map<String, String> labels =
        AlertmanagerDetails.common(
            List.of(
                event.text("payload.custom_details.firing"),
                event.text("payload.custom_details.resolved")));
    labels.put("routing_key_hash", hash);
    labels.put("dedup_key", dedupKey);
    putText(labels, "service", "payload.component");
    putHost(labels);
    putText(labels, "group", "payload.group");
    putText(labels, "class", "payload.class");
    return labels;
  }

  private void putHost(Map<String, String> labels) {
    String source = event.text("payload.source");
    if (source.isEmpty() || source.equalsIgnoreCase(event.text("client"))) {
      return; // Alertmanager gives itself as the source.
    }
    Matcher addressed = HOST_AND_ADDRESS.matcher(source);
    labels.put("host", addressed.matches() ? addressed.group(1) : source);
    if (addressed.matches()) {
      labels.put("address", addressed.group(2));
    }
  }

  /** A link below the sender's own address leads to the alert itself. */
  private String url() {
    String client = event.text("client_url");
    String link = event.at("links").path(0).path("href").asText("");
    return link.startsWith(client) ? FirstText.of(link, client) : FirstText.of(client, link);
  }

  private Map<String, String> annotations() {
    Map<String, String> annotations =
        new HashMap<>(Flattening.of("custom_details", event.at("payload.custom_details")));
    putText(annotations, "client", "client");
    return annotations;
  }

  private void putText(Map<String, String> into, String name, String path) {
    String text = event.text(path);
    if (!text.isEmpty()) {
      into.put(name, text);
    }
  }
}
