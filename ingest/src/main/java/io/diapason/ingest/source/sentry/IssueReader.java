package io.diapason.ingest.source.sentry;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;

/** Reads what happened to an issue. */
final class IssueReader {

  private final Fields body;
  private final Fields issue;
  private final String tenant;

  IssueReader(Fields body, String tenant) {
    this.body = body;
    this.issue = body.object("data.issue");
    this.tenant = tenant;
  }

  Parsed read() {
    String id = body.required("the id of the issue", "data.issue.id");
    AlertDraft.Says says = says(body.required("what happened to the issue", "action"));
    if (!body.isSound()) {
      return body.refused();
    }
    boolean over = says == AlertDraft.Says.RESOLVED;
    return Parsed.of(
        AlertDraftBuilder.of(SentrySource.NAME, tenant, body.position())
            .says(says)
            .identity("issue", id)
            .name(issue.text("title"), issue.text("metadata.title", "metadata.type"))
            .summary(issue.text("title"))
            .severity(issue.text("level"))
            .service(issue.text("project.slug", "project.name"))
            .label("issue", issue.text("shortId"))
            .label("platform", issue.text("platform"))
            .annotation("culprit", issue.text("culprit"))
            .annotation("count", issue.text("count"))
            .annotation("assigned_to", issue.text("assignedTo.name"))
            .startsAt(issue.time("firstSeen"))
            .endsAt(over ? issue.time("statusDetails.resolvedAt") : null)
            .url(issue.text("web_url", "permalink", "url"))
            .build());
  }

  private AlertDraft.Says says(String action) {
    switch (action) {
      case "created", "unresolved", "unarchived", "triggered", "":
        return AlertDraft.Says.FIRING;
      case "resolved", "archived", "ignored", "deleted":
        // Who archives an issue wants to hear no more of it, and its return is told as unresolved.
        return AlertDraft.Says.RESOLVED;
      case "assigned":
        // Rules assign issues as well, and of a rule nobody can say that it took the matter up.
        return body.text("actor.type").equals("user")
            ? AlertDraft.Says.ACKNOWLEDGED
            : AlertDraft.Says.FIRING;
      default: // A text from outside, not one of our enums.
        body.wrong(
            Rejection.Reason.BAD_VALUE,
            "'created', 'unresolved', 'assigned', 'archived' or 'resolved'",
            "action",
            Found.text(action));
        return AlertDraft.Says.FIRING;
    }
  }
}
