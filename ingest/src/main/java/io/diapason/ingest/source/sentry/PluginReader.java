package io.diapason.ingest.source.sentry;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/** Reads the body of the plugin of old, which tells of events and never of their end. */
final class PluginReader {

  private PluginReader() {}

  static Parsed read(Fields body, String tenant) {
    String id = body.required("the id of the issue, or the data of a webhook", "id");
    Fields event = body.object("event");
    String title =
        FirstText.of(event.text("title"), body.text("message"), event.text("metadata.title"));
    if (body.isSound() && title.isEmpty()) {
      body.required("what happened", "message");
    }
    if (!body.isSound()) {
      return body.refused();
    }
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(SentrySource.NAME, tenant, body.position())
            .identity("issue", id)
            .name(title, body.text("culprit"))
            .summary(body.text("message"), title)
            .severity(body.text("level"))
            .service(body.text("project_slug", "project", "project_name"))
            .label("platform", event.text("platform"))
            .annotation("culprit", body.text("culprit"))
            .annotation("rules", body.text("triggering_rules"))
            .startsAt(event.time("datetime", "timestamp", "received"))
            .holdsFor(EventTags.HOLDS)
            .url(body.text("url"));
    EventTags.label(draft, event);
    return Parsed.of(draft.build());
  }
}
