package io.diapason.ingest.source.opsgenie;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Opsgenie, or the alerts of Jira Service Management that took its shape over. */
public final class OpsgenieSource implements Source {

  static final String NAME = "opsgenie";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("opsgenie_webhook", "jsm_alerts");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    return body.has("action") || body.has("alert")
        ? WebhookReader.read(body, tenant)
        : CreateReader.read(body, tenant);
  }
}
