package io.diapason.ingest.source.pagerduty;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.vocabulary.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads change events of PagerDuty's Events API v2. */
public final class ChangeParser {

  private static final String DETAILS = "payload.custom_details.";

  private ChangeParser() {}

  /** Reads one body; the wrong of it is all named at once. */
  public static EnqueuedChange parse(byte[] body, String tenant) {
    EventJson event = new EventJson(body);
    if (event.isSound()) {
      event.required("routing_key", "a routing key");
      event.required("payload.summary", "a summary");
    }
    return event.isSound()
        ? new EnqueuedChange(draft(event, body, tenant), event.problems())
        : new EnqueuedChange(null, event.problems());
  }

  private static ChangeDraft draft(EventJson event, byte[] body, String tenant) {
    String link = event.at("links").path(0).path("href").asText("");
    return new ChangeDraft(
        tenant,
        event.time("payload.timestamp"),
        id(event, link, body),
        ci(event),
        FirstText.of(event.text(DETAILS + "kind"), "deployment"),
        event.text("payload.summary"),
        link);
  }

  private static String id(EventJson event, String link, byte[] body) {
    String given =
        FirstText.of(event.text(DETAILS + "id"), event.text(DETAILS + "build_number"), link);
    if (!given.isEmpty()) {
      return given;
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return Fingerprint.of("change", Map.of("body", text)).value().substring(3);
  }

  /** The details come first: the source is often the build agent, not what was altered. */
  private static String ci(EventJson event) {
    return FirstText.of(
        event.text(DETAILS + "ci"),
        event.text(DETAILS + "service"),
        event.text(DETAILS + "component"),
        event.text("payload.source"));
  }
}
