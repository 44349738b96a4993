package io.diapason.ingest.source.pingdom;

import io.diapason.ingest.normalize.FirstText;
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
import java.time.Instant;
import java.util.Locale;

/** Pingdom's checks of uptime and of transactions. */
public final class PingdomSource implements Source {

  private static final String NAME = "pingdom";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    body.required("the id of the check", "check_id", "check_name");
    String state = body.required("'UP' or 'DOWN'", "current_state").toUpperCase(Locale.ROOT);
    switch (state) {
      case "DOWN", "FAILING":
        return alert(body, tenant, AlertDraft.Says.FIRING);
      case "UP", "SUCCESS":
        return alert(body, tenant, AlertDraft.Says.RESOLVED);
      case "UNKNOWN", "PAUSED", "UNCONFIRMED_DOWN":
        return body.isSound() ? Parsed.nothing("a check that is not sure") : body.refused();
      default: // A text from outside, not one of our enums.
        if (!state.isEmpty()) {
          body.wrong(
              Rejection.Reason.BAD_VALUE,
              "'UP', 'DOWN', 'SUCCESS' or 'FAILING'",
              "current_state",
              Found.text(state));
        }
        return body.refused();
    }
  }

  private static Parsed alert(Fields body, String tenant, AlertDraft.Says says) {
    if (!body.isSound()) {
      return body.refused();
    }
    boolean over = says == AlertDraft.Says.RESOLVED;
    Instant at = body.time("state_changed_timestamp", "state_changed_utc_time");
    String target = body.text("check_params.full_url", "check_params.url");
    return Parsed.of(
        AlertDraftBuilder.of(NAME, tenant, body.position())
            .says(says)
            .identity("check", body.text("check_id", "check_name"))
            .name(body.text("check_name"), "Pingdom check " + body.text("check_id"))
            .summary(summary(body))
            .severity(severity(body))
            .labels(TagLabels.of(body.text("tags")))
            .host(HostName.of(body.text("check_params.hostname")), HostName.ofUrl(target))
            .label("check", body.text("check_name"))
            .label("type", body.text("check_type"))
            .annotation("description", body.text("long_description", "description"))
            .annotation("message", body.text("custom_message"))
            .annotation("target", target)
            .annotation("first_probe", body.text("first_probe.location"))
            .annotation("second_probe", body.text("second_probe.location"))
            .startsAt(over ? null : at)
            .endsAt(over ? at : null)
            .build());
  }

  private static String summary(Fields body) {
    String name = body.text("check_name");
    String description = body.text("description", "long_description");
    return description.isEmpty() ? name : FirstText.of(name, "Check") + ": " + description;
  }

  /** A check has an importance of two steps, and what is down is never a trifle. */
  private static Severity severity(Fields body) {
    return body.text("importance_level").equalsIgnoreCase("low")
        ? Severity.WARNING
        : Severity.CRITICAL;
  }
}
