package io.diapason.ingest.source.healthchecks;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks of Healthchecks. */
public final class HealthchecksSource implements Source {

  private static final String NAME = "healthchecks";

  private static final Map<String, AlertDraft.Says> STATES =
      Map.of(
          "down", AlertDraft.Says.FIRING,
          "trigger", AlertDraft.Says.FIRING,
          "acknowledge", AlertDraft.Says.ACKNOWLEDGED,
          "up", AlertDraft.Says.RESOLVED,
          "resolve", AlertDraft.Says.RESOLVED);

  private static final Set<String> SILENT = Set.of("new", "paused", "grace", "started", "test");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_healthchecks");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  private static Parsed read(Fields fields, String tenant) {
    LooseFields body = LooseFields.of(fields);
    String name = body.required("the name of the check", "name", "title", "checkname");
    String status = body.required("'up' or 'down'", "status", "eventtype").toLowerCase(Locale.ROOT);
    AlertDraft.Says says = STATES.get(status);
    if (!status.isEmpty() && says == null && !SILENT.contains(status)) {
      fields.wrong(Rejection.Reason.BAD_VALUE, "'up' or 'down'", "status", Found.text(status));
    }
    if (!fields.isSound()) {
      return fields.refused();
    }
    if (says == null) {
      return Parsed.nothing("a check that is " + status);
    }
    return Parsed.of(draft(body, says, name, tenant, fields));
  }

  /** A check is a job that should have reported; its tags may say on which machine it runs. */
  private static AlertDraft draft(
      LooseFields body, AlertDraft.Says says, String title, String tenant, Fields fields) {
    String check = title.replaceFirst("(?i) is (up|down|late)\\.?$", "");
    boolean over = says == AlertDraft.Says.RESOLVED;
    return AlertDraftBuilder.of(NAME, tenant, fields.position())
        .says(says)
        .identity("check", FirstText.of(body.text("code", "uuid", "incidentkey"), check))
        .name(check)
        .severity(Severity.ERROR)
        .summary(
            body.text("summary"),
            body.text("description").split("\\R", 2)[0],
            check + (over ? " reports again" : " did not report"))
        .label("check", check)
        .labels(TagLabels.of(List.of(body.text("tags").split("[,\\s]+", 100))))
        .annotation("description", body.text("description", "body", "lastbody"))
        .startsAt(over ? null : body.time("now", "lastping", "time"))
        .endsAt(over ? body.time("now", "time") : null)
        .url(body.text("url", "cloakedurl", "clienturl"))
        .build();
  }
}
