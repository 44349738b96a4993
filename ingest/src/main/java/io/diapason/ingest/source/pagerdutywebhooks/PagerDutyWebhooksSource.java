package io.diapason.ingest.source.pagerdutywebhooks;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** PagerDuty's webhooks: one event in a body of version 3, a list of messages before that. */
public final class PagerDutyWebhooksSource implements Source {

  static final String NAME = "pagerduty_webhooks";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("pagerduty_webhook", "pagerduty_v3");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    if (body.at("messages").isArray()) {
      if (body.at("messages").isEmpty()) {
        return Parsed.nothing("a body without messages");
      }
      return EachObject.of(body.list("messages"), message -> MessageShape.old(message, tenant));
    }
    if (!body.at("event").isObject()) {
      body.required("the event of a webhook", "event");
      return body.refused();
    }
    return MessageShape.current(body.object("event"), tenant);
  }
}
