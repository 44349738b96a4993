package io.diapason.ingest.source.pagerduty;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import java.util.Set;

/** Whoever speaks PagerDuty's Events API: alerts and changes of v2, and the events of v1. */
public final class PagerDutySource implements Source {

  @Override
  public String name() {
    return EnqueueParser.SOURCE;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("pagerduty_events", "pagerduty_change_events");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    EventJson event = new EventJson(posted.body());
    if (!event.isSound()) {
      return event.refused();
    }
    if (GenericEventParser.isMeantBy(event)) {
      return GenericEventParser.parse(event, tenant);
    }
    return isChange(event) ? change(posted.body(), tenant) : alert(posted.body(), tenant);
  }

  /** PagerDuty tells changes by their address; here they are told by what they lack. */
  private static boolean isChange(EventJson event) {
    return event.at("event_action").isMissingNode()
        && event.at("payload").isObject()
        && event.at("payload.severity").isMissingNode();
  }

  private static Parsed change(byte[] body, String tenant) {
    EnqueuedChange enqueued = ChangeParser.parse(body, tenant);
    ChangeDraft change = enqueued.draft();
    return change == null ? EventJson.refused(enqueued.problems()) : Parsed.of(change);
  }

  private static Parsed alert(byte[] body, String tenant) {
    Enqueued enqueued = EnqueueParser.parse(body, tenant);
    AlertDraft alert = enqueued.draft();
    return alert == null ? EventJson.refused(enqueued.problems()) : Parsed.of(alert);
  }
}
