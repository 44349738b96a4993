package io.diapason.ingest.vertx;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.pagerduty.ChangeParser;
import io.diapason.ingest.source.pagerduty.EnqueueParser;
import io.diapason.ingest.source.pagerduty.Enqueued;
import io.diapason.ingest.source.pagerduty.EnqueuedChange;
import io.diapason.ingest.source.pagerduty.RoutingKey;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The doors of PagerDuty's Events API v2: {@code POST /v2/enqueue} and {@code POST
 * /v2/change/enqueue}. What is kept of a body never holds its routing key.
 */
public final class PagerDutyRoutes {

  private final Intake intake;

  /** Doors that write through the doorway. */
  public PagerDutyRoutes(Doorway doorway) {
    this.intake = new Intake(doorway, EnqueueParser.SOURCE);
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    intake.post(router, "/v2/enqueue", this::enqueue);
    intake.post(router, "/v2/change/enqueue", this::enqueueChange);
  }

  private Future<Void> enqueue(RoutingContext context, byte[] body) {
    return intake
        .parse(context, body, () -> EnqueueParser.parse(body, intake.tenant(context)))
        .compose(enqueued -> admit(context, body, enqueued));
  }

  private Future<Void> admit(RoutingContext context, byte[] body, Enqueued enqueued) {
    AlertDraft draft = enqueued.draft();
    Parsed parsed = draft == null ? refused(enqueued.problems()) : Parsed.of(draft);
    return intake
        .admit(context, draft == null ? RoutingKey.redact(body) : body, parsed)
        .map(
            admission -> {
              if (admission.rejections().isEmpty()) {
                taken(context, enqueued.dedupKey());
              } else {
                invalid(context, draft == null ? enqueued.problems() : admission.rejections());
              }
              return null;
            });
  }

  private Future<Void> enqueueChange(RoutingContext context, byte[] body) {
    return intake
        .parse(context, body, () -> ChangeParser.parse(body, intake.tenant(context)))
        .compose(enqueued -> admitChange(context, body, enqueued));
  }

  private Future<Void> admitChange(RoutingContext context, byte[] body, EnqueuedChange enqueued) {
    ChangeDraft draft = enqueued.draft();
    Parsed parsed = draft == null ? refused(enqueued.problems()) : Parsed.of(draft);
    return intake
        .admit(context, draft == null ? RoutingKey.redact(body) : body, parsed)
        .map(
            admission -> {
              if (admission.rejections().isEmpty()) {
                Answers.json(
                    context, 202, Map.of("status", "success", "message", "Change event processed"));
              } else {
                invalid(context, enqueued.problems());
              }
              return null;
            });
  }

  /** One body is one event, whatever is wrong with it: one dead letter, which names the first. */
  private static Parsed refused(List<Rejection> problems) {
    Rejection first = problems.get(0);
    String all = String.join("; ", Answers.messages(problems));
    return Parsed.refused(new Rejection(first.reason(), all, first.position()));
  }

  private static void taken(RoutingContext context, String dedupKey) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("status", "success");
    reply.put("message", "Event processed");
    reply.put("dedup_key", dedupKey);
    Answers.json(context, 202, reply);
  }

  private static void invalid(RoutingContext context, List<Rejection> problems) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("status", "invalid event");
    reply.put("message", "Event object is invalid");
    reply.put("errors", Answers.messages(problems));
    Answers.json(context, 400, reply);
  }
}
