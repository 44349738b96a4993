package io.diapason.ingest.source.newrelic;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an issue of a workflow, or an incident of an older channel. Both are templates, and people
 * mix the names of the one with those of the other, so each fact is sought under both.
 */
final class IssueReader {

  private static final Pattern ACCOUNT = Pattern.compile("/accounts/(\\d+)/");
  private static final String TEST_CONDITION = "New Relic Alert - Test Condition";

  private static final String[] ID = {"id", "issueid", "incidentid"};
  private static final String[] LINK = {"issueurl", "issuepageurl", "incidenturl", "violationurl"};

  private final Fields body;
  private final LooseFields said;
  private final String tenant;

  IssueReader(Fields body, String tenant) {
    this.body = body;
    this.said = LooseFields.of(body);
    this.tenant = tenant;
  }

  Parsed read() {
    if (body.text("condition_name").equals(TEST_CONDITION)) {
      return Parsed.nothing("a test of the channel");
    }
    AlertDraft.Says says = says();
    String id = FirstText.of(said.text(ID), withoutQuery(said.text(LINK)));
    if (id.isEmpty()) {
      String path = body.has("incident_id") ? "incident_id" : "id";
      body.required("the id of the issue", path);
    }
    return body.isSound() ? Parsed.of(draft(says, id)) : body.refused();
  }

  private AlertDraft.Says says() {
    String path = body.has("current_state") ? "current_state" : "state";
    String state =
        FirstText.of(body.text(path), said.text("state", "status", "issuestate", "eventtype"));
    if (state.isEmpty()) {
      body.required("'created', 'activated', 'acknowledged' or 'closed'", path);
    }
    switch (state.toLowerCase(Locale.ROOT).replace("incident_", "")) {
      case "open", "opened", "created", "activated", "active":
        return said.time("closedat", "issueclosedat") != null
            ? AlertDraft.Says.RESOLVED
            : isTaken() ? AlertDraft.Says.ACKNOWLEDGED : AlertDraft.Says.FIRING;
      case "acknowledged", "acknowledge":
        return AlertDraft.Says.ACKNOWLEDGED;
      case "closed", "close", "resolved", "deactivated":
        return AlertDraft.Says.RESOLVED;
      case "":
        return AlertDraft.Says.FIRING;
      default: // A text from outside, not one of our enums.
        body.wrong(
            Rejection.Reason.BAD_VALUE,
            "'created', 'activated', 'acknowledged' or 'closed'",
            path,
            Found.text(state));
        return AlertDraft.Says.FIRING;
    }
  }

  /** An issue stays activated when somebody takes it: only his name, or the trigger, tells. */
  private boolean isTaken() {
    String trigger = body.text("trigger");
    String owner = body.has("issueUrl") ? body.text("owner") : "";
    return trigger.contains("ACKNOWLEDGED")
        || trigger.equals("USER_ACTION")
        || said.time("acknowledgedat") != null
        || !(owner.isEmpty() || owner.equalsIgnoreCase("n/a"));
  }

  private AlertDraft draft(AlertDraft.Says says, String id) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(NewRelicSource.NAME, tenant, body.position())
            .says(says)
            .identity("account", account())
            .identity("issue", id)
            .name(condition(), policy(), body.text("title"))
            .summary(said.text("title", "issuetitle", "details", "description"))
            .severity(severity())
            .label("policy", policy())
            .label("account", FirstText.of(said.text("accountname"), account()))
            .label("workflow", said.text("workflowname"))
            .annotation("details", body.text("details"))
            .annotation("runbook_url", said.text("runbookurl"))
            .annotation("entities", body.text("impactedEntities", "entitiesData.names"))
            .annotation("trigger", body.text("trigger"))
            .startsAt(began())
            .endsAt(over ? said.time("closedat", "issueclosedat", "updatedat", "timestamp") : null)
            .url(said.text(LINK));
    place(draft);
    return draft.build();
  }

  private void place(AlertDraftBuilder draft) {
    body.list("targets").stream()
        .findFirst()
        .ifPresent(
            target -> {
              placeOn(draft, target.text("name"), target.text("type"));
              Map<String, String> labels = target.texts("labels");
              draft.labels(labels);
            });
    placeOn(
        draft,
        FirstText.of(
            body.text(
                "impactedEntities.0",
                "entitiesData.names.0",
                "entitiesData.entities.0.name",
                "entityName",
                "entity_name",
                "accumulations.targetName.0"),
            body.at("impactedEntities").isTextual() ? body.text("impactedEntities") : ""),
        body.text("entitiesData.types.0", "entityType", "entity_type"));
    draft.labels(body.texts("labels")).labels(body.texts("accumulations.rawTag"));
  }

  /** What is not said to be a machine is something that runs on machines: a service. */
  private static void placeOn(AlertDraftBuilder draft, String entity, String type) {
    String kind = type.toUpperCase(Locale.ROOT);
    if (kind.contains("HOST") || kind.contains("SERVER")) {
      draft.host(entity);
    } else {
      draft.service(entity);
    }
  }

  private String condition() {
    String first =
        body.text("alertConditionNames.0", "conditionNames.0", "accumulations.conditionName.0");
    return FirstText.of(first, said.text("conditionname", "alertconditionnames"));
  }

  private String policy() {
    String first = body.text("alertPolicyNames.0", "policyNames.0", "accumulations.policyName.0");
    return FirstText.of(first, said.text("policyname", "alertpolicynames"));
  }

  private Severity severity() {
    String priority = said.text("priority", "severity").toUpperCase(Locale.ROOT);
    // A workflow's scale has four steps, of which "high" is the second.
    return priority.equals("HIGH") ? Severity.ERROR : SeverityScale.of(priority);
  }

  private String account() {
    String account = said.text("accountid", "nraccountid");
    Matcher link = ACCOUNT.matcher(said.text(LINK));
    return account.isEmpty() && link.find() ? link.group(1) : account;
  }

  /** The older channels give the moment of the message and how long the incident has lasted. */
  private @Nullable Instant began() {
    Instant began = said.time("createdat", "activatedat");
    Instant told = said.time("timestamp");
    String lasted = said.text("duration");
    if (began != null || told == null || !lasted.matches("\\d{1,12}")) {
      return began == null ? told : began;
    }
    return told.minusMillis(Long.parseLong(lasted));
  }

  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
