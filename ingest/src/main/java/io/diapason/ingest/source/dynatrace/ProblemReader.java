package io.diapason.ingest.source.dynatrace;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.HostName;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one notification of a problem. Its fields are a template, found under any spelling. */
final class ProblemReader {

  private static final String TEST = "Dynatrace problem notification test run";

  private final Fields body;
  private final LooseFields said;
  private final Fields details;
  private final String tenant;

  ProblemReader(Fields body, String tenant) {
    this.body = body;
    this.said = LooseFields.of(body);
    this.details = details(body);
    this.tenant = tenant;
  }

  private static Fields details(Fields body) {
    Fields second = body.embedded("ProblemDetailsJSONv2");
    return second.node().isObject() ? second : body.embedded("ProblemDetailsJSON");
  }

  Parsed read() {
    AlertDraft.Says says = says();
    String id = id();
    if (id.isEmpty()) {
      said.required("the id of the problem", "pid");
    }
    return body.isSound() ? Parsed.of(draft(says, id)) : body.refused();
  }

  /** PID is unique; the short id is for people, and begins anew in each environment. */
  private String id() {
    String pid = FirstText.of(said.text("pid", "eventid"), details.text("problemId", "id"));
    return FirstText.of(pid, said.text("problemid", "displayid"));
  }

  private AlertDraft.Says says() {
    String told = said.text("state", "problemstatus", "status", "eventstatus");
    String state = FirstText.of(told, details.text("status"));
    switch (state.toUpperCase(Locale.ROOT)) {
      case "OPEN", "OPENED", "ACTIVE", "UPDATED":
        return AlertDraft.Says.FIRING;
      case "RESOLVED", "CLOSED", "MERGED":
        // A merged problem is over as such: the one that it became part of speaks for both.
        return AlertDraft.Says.RESOLVED;
      default: // A text from outside, not one of our enums.
        String expected = "'OPEN', 'RESOLVED' or 'MERGED'";
        if (state.isEmpty()) {
          said.required(expected, "state");
        } else {
          body.wrong(Rejection.Reason.BAD_VALUE, expected, "State", Found.text(state));
        }
        return AlertDraft.Says.FIRING;
    }
  }

  private AlertDraft draft(AlertDraft.Says says, String id) {
    String title =
        FirstText.of(said.text("problemtitle", "title", "eventname"), details.text("title"));
    String link = said.text("problemurl", "url");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(DynatraceSource.NAME, tenant, body.position())
            .says(says)
            .identity("problem", id)
            .name(title, "Dynatrace problem")
            .summary(said.text("namesofimpactedentities"), title)
            .severity(severity())
            .labels(TagLabels.of(said.text("tags", "entitytags")))
            .label("impact", said.text("problemimpact", "impactlevel"))
            .label("problem_id", said.text("problemid", "displayid"))
            .label("dynatrace", HostName.ofUrl(link))
            .annotation("details", said.text("problemdetails", "problemdetailstext"))
            .annotation("entities", entities())
            .startsAt(began())
            .endsAt(says == AlertDraft.Says.RESOLVED ? ended() : null)
            .url(link);
    if (title.equals(TEST)) {
      draft.holdsFor(AlertDraft.NEVER_RESOLVED); // Nothing ends what the test button opened.
    }
    place(draft);
    return draft.build();
  }

  private void place(AlertDraftBuilder draft) {
    Fields first =
        body.has("ImpactedEntities.0")
            ? body.object("ImpactedEntities.0")
            : details.object(
                details.has("impactedEntities.0") ? "impactedEntities.0" : "rankedEvents.0");
    String id = first.text("entity", "entityId.id", "entityId");
    String type = FirstText.of(first.text("type", "entityId.type"), id).toUpperCase(Locale.ROOT);
    String name = FirstText.of(first.text("name", "entityName"), entities().split(",", 2)[0]);
    draft.label("entity_id", id);
    if (type.contains("HOST")) {
      draft.host(name);
    } else {
      draft.service(name);
    }
  }

  private String entities() {
    return said.text(
        "impactedentitynames",
        "namesofimpactedentities",
        "impactedentities",
        "impactedentity",
        "affectedentitynames",
        "affectedentityids");
  }

  private Severity severity() {
    String level =
        FirstText.of(
            said.text("problemseverity", "severity", "eventcategory"),
            details.text("severityLevel"));
    switch (level.toUpperCase(Locale.ROOT)) {
      case "AVAILABILITY":
        return Severity.CRITICAL;
      case "ERROR", "MONITORING_UNAVAILABLE":
        return Severity.ERROR;
      case "INFO":
        return Severity.INFO;
      default: // Slowdowns, scarce resources, what users define, and what is not said.
        return Severity.WARNING;
    }
  }

  private @Nullable Instant began() {
    Instant began = said.time("problemstarttime", "eventstart");
    return began == null ? details.time("startTime") : began;
  }

  private @Nullable Instant ended() {
    Instant ended = said.time("problemendtime", "eventend");
    return ended == null ? details.time("endTime") : ended;
  }
}
