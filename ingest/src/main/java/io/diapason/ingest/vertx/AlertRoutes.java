package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.Admission;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.alertmanager.AlertmanagerParser;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The doors of the Alertmanager family: {@code POST /api/v2/alerts}, also below {@code
 * /alertmanager}, and {@code POST /webhooks/alertmanager}.
 *
 * <p>Valid alerts of a partly invalid body are taken; the answer is 400 and names the others.
 */
public final class AlertRoutes {

  private final Intake intake;

  /** Doors that write through the doorway. */
  public AlertRoutes(Doorway doorway) {
    this.intake = new Intake(doorway, AlertmanagerParser.SOURCE);
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    for (String prefix : AlertmanagerRoutes.PREFIXES) {
      intake.post(router, prefix + "/api/v2/alerts", this::postAlerts);
    }
    intake.post(router, "/webhooks/alertmanager", this::postWebhook);
  }

  private Future<Void> postAlerts(RoutingContext context, byte[] body) {
    return take(context, body, AlertmanagerParser::apiV2)
        .map(
            admission -> {
              List<String> messages = Answers.messages(admission.rejections());
              if (messages.isEmpty()) {
                context.response().setStatusCode(200).end();
              } else {
                // Alertmanager answers with a JSON text, and its clients show it.
                Answers.json(context, 400, String.join("; ", messages));
              }
              return null;
            });
  }

  private Future<Void> postWebhook(RoutingContext context, byte[] body) {
    return take(context, body, AlertmanagerParser::webhook)
        .map(
            admission -> {
              List<String> messages = Answers.messages(admission.rejections());
              if (messages.isEmpty()) {
                context.response().setStatusCode(200).end();
              } else {
                Answers.problem(
                    context,
                    400,
                    "Some of the body was refused",
                    admission.count() + " alerts were taken; " + messages.get(0),
                    messages);
              }
              return null;
            });
  }

  private Future<Admission> take(
      RoutingContext context, byte[] body, BiFunction<byte[], String, Parsed> parser) {
    String tenant = intake.tenant(context);
    return intake
        .parse(context, body, () -> parser.apply(body, tenant))
        .compose(parsed -> intake.admit(context, body, parsed));
  }
}
