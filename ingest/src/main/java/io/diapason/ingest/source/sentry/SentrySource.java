package io.diapason.ingest.source.sentry;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;

/** Sentry, in the cloud or one's own. */
public final class SentrySource implements Source {

  static final String NAME = "sentry";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    if (body.at("data.issue").isObject()) {
      return new IssueReader(body, tenant).read();
    }
    if (body.at("data.metric_alert").isObject()) {
      return new MetricAlertReader(body, tenant).read();
    }
    if (body.at("data.event").isObject()) {
      return EventReader.read(body, "data.event", tenant);
    }
    if (body.at("data.error").isObject()) {
      return EventReader.read(body, "data.error", tenant);
    }
    if (body.has("data.installation") || body.has("data.comment") || body.has("data.comment_id")) {
      return Parsed.nothing("an installation or a comment");
    }
    if (body.has("installation") && body.has("action") && body.at("data").isObject()) {
      return Parsed.nothing("a hook about something that is no alert: " + body.text("action"));
    }
    return PluginReader.read(body, tenant);
  }
}
