package io.diapason.ingest.source.sentry;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.Fields;
import java.time.Duration;

/** The few tags of an event that say where it happened; the others describe a visitor. */
final class EventTags {

  /** An issue that no event repeats for a day counts as over, for most plans send no more. */
  static final Duration HOLDS = Duration.ofDays(1);

  private EventTags() {}

  static void label(AlertDraftBuilder draft, Fields event) {
    draft.label("environment", event.text("environment"));
    draft.label("release", event.text("release"));
    for (JsonNode tag : event.at("tags")) {
      String name = tag.path(0).asText(tag.path("key").asText(""));
      String text = tag.path(1).asText(tag.path("value").asText(""));
      switch (name) {
        case "server_name":
          draft.host(text);
          break;
        case "environment", "release", "region", "cluster", "team":
          draft.label(name, text);
          break;
        default: // Sentry knows hundreds.
          break;
      }
    }
  }
}
