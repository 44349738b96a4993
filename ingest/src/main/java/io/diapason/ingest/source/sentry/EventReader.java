package io.diapason.ingest.source.sentry;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an event that a rule told of. It is an alert of its issue, so that the end of the issue,
 * where an integration sends that too, is the end of the alert.
 */
final class EventReader {

  private static final Pattern ISSUE = Pattern.compile("/issues/(\\d+)/");
  private static final Pattern PROJECT = Pattern.compile("/projects/[^/]+/([^/]+)/");

  private EventReader() {}

  static Parsed read(Fields body, String path, String tenant) {
    Fields event = body.object(path);
    String issue = FirstText.of(event.text("issue_id", "groupID"), issueOf(event));
    if (issue.isEmpty()) {
      body.required("the id of the issue", path + ".issue_id");
      return body.refused();
    }
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(SentrySource.NAME, tenant, body.position())
            .identity("issue", issue)
            .name(event.text("title", "metadata.title", "message"), event.text("metadata.type"))
            .summary(event.text("title", "message"))
            .severity(event.text("level"))
            .service(project(event))
            .label("rule", body.text("data.triggered_rule"))
            .label("platform", event.text("platform"))
            .annotation("culprit", event.text("culprit", "transaction"))
            .annotation("location", event.text("location"))
            .annotation("message", event.text("message"))
            .startsAt(event.time("datetime", "timestamp", "received"))
            .holdsFor(EventTags.HOLDS)
            .url(event.text("web_url", "url", "issue_url"));
    EventTags.label(draft, event);
    return Parsed.of(draft.build());
  }

  private static String issueOf(Fields event) {
    Matcher link = ISSUE.matcher(event.text("issue_url") + " " + event.text("web_url"));
    return link.find() ? link.group(1) : "";
  }

  /** The project's number stands in the event, but its name, by which people know it, in a link. */
  private static String project(Fields event) {
    Matcher link = PROJECT.matcher(event.text("url"));
    return link.find() ? link.group(1) : event.text("project_slug", "project_name", "project");
  }
}
