package io.diapason.ingest.source.honeybadger;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Map;
import java.util.Set;

/** Faults, sites, check-ins and deployments of Honeybadger. */
public final class HoneybadgerSource implements Source {

  static final String NAME = "honeybadger";

  private static final Map<String, AlertDraft.Says> EVENTS =
      Map.ofEntries(
          Map.entry("occurred", AlertDraft.Says.FIRING),
          Map.entry("unresolved", AlertDraft.Says.FIRING),
          Map.entry("rate_exceeded", AlertDraft.Says.FIRING),
          Map.entry("down", AlertDraft.Says.FIRING),
          Map.entry("check_in_missing", AlertDraft.Says.FIRING),
          Map.entry("cert_will_expire", AlertDraft.Says.FIRING),
          Map.entry("resolved", AlertDraft.Says.RESOLVED),
          Map.entry("up", AlertDraft.Says.RESOLVED),
          Map.entry("check_in_reporting", AlertDraft.Says.RESOLVED));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_honeybadger");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    String event = body.required("the event", "event");
    if (!body.isSound()) {
      return body.refused();
    }
    if (event.equals("deployed")) {
      return Parsed.of(deployment(body, tenant));
    }
    AlertDraft.Says says = EVENTS.get(event);
    return says == null
        ? Parsed.nothing("an event of kind " + event + " says nothing of the estate")
        : SubjectReader.read(body, event, says, tenant);
  }

  private static ChangeDraft deployment(Fields body, String tenant) {
    String project = body.text("project.name", "deploy.repository", "project.id");
    String revision = body.text("deploy.revision", "deploy.id");
    return new ChangeDraft(
        tenant,
        body.time("deploy.created_at"),
        body.text("project.id") + "/" + body.text("deploy.environment") + "@" + revision,
        project,
        "deployment",
        project + ": " + revision + " deployed to " + body.text("deploy.environment"),
        body.text("deploy.url"));
  }
}
