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
import java.util.List;

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
    intake.post(router, "/v2/enqueue", inItsWords(this::enqueue));
    intake.post(router, "/v2/change/enqueue", inItsWords(this::enqueueChange));
  }

  /** A failure here is told as the protocol tells it; who is not let in hears it from the door. */
  private static Intake.Action inItsWords(Intake.Action action) {
    return (context, body) ->
        action
            .perform(context, body)
            .recover(
                failure -> {
                  PagerDutyReply.failed(context, failure);
                  return Future.succeededFuture();
                });
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
                PagerDutyReply.taken(context, enqueued.dedupKey());
              } else {
                PagerDutyReply.invalid(
                    context, draft == null ? enqueued.problems() : admission.rejections());
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
                PagerDutyReply.changeTaken(context);
              } else {
                PagerDutyReply.invalid(context, enqueued.problems());
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
}
