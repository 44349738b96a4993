package io.diapason.ingest.source.cronitor;

import io.diapason.ingest.normalize.HostName;
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
import io.diapason.vocabulary.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Monitors of Cronitor. */
public final class CronitorSource implements Source {

  private static final String NAME = "cronitor";

  private static final Map<String, AlertDraft.Says> TYPES =
      Map.of(
          "alert", AlertDraft.Says.FIRING,
          "reminder", AlertDraft.Says.FIRING,
          "acknowledged", AlertDraft.Says.ACKNOWLEDGED,
          "recovery", AlertDraft.Says.RESOLVED);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_cronitor");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    String monitor = body.required("the name of the monitor", "monitor", "name", "id");
    String type = body.required("'Alert' or 'Recovery'", "type").toLowerCase(Locale.ROOT);
    AlertDraft.Says says = TYPES.get(type);
    if (type.equals("test") || type.equals("event")) {
      return Parsed.nothing("a test of the connection");
    }
    if (!type.isEmpty() && says == null) {
      body.wrong(
          Rejection.Reason.BAD_VALUE,
          "'Alert' or 'Recovery'",
          "type",
          Found.text(body.text("type")));
    }
    if (!body.isSound() || says == null) {
      return body.refused();
    }
    boolean over = says == AlertDraft.Says.RESOLVED;
    String description = body.text("description", "message");
    return Parsed.of(
        AlertDraftBuilder.of(NAME, tenant, body.position())
            .says(says)
            .identity("monitor", body.text("id", "key", "monitor"))
            .identity("environment", environment(body, description))
            .name(monitor)
            .severity(Severity.ERROR)
            .summary(monitor + ": " + description.split("\\R", 2)[0])
            .host(body.text("host"), HostName.ofUrl(body.text("monitor_url", "request.url")))
            .label("check", monitor)
            .label("rule", body.text("rule"))
            .label("environment", environment(body, description))
            .labels(TagLabels.of(body.text("tags")))
            .annotation("description", description)
            .startsAt(over ? null : body.time("timestamp", "started_at"))
            .endsAt(over ? body.time("timestamp", "ended_at") : null)
            .url(body.text("issue_url", "url", "link"))
            .build());
  }

  /** Older webhooks say it only among the lines of the description. */
  private static String environment(Fields body, String description) {
    String given = body.text("environment");
    return given.isEmpty()
        ? description
            .lines()
            .filter(line -> line.startsWith("Environment: "))
            .map(line -> line.substring("Environment: ".length()).strip())
            .findFirst()
            .orElse("")
        : given;
  }
}
