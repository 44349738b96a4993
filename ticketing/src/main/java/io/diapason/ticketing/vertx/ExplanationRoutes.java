package io.diapason.ticketing.vertx;

import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.explanation.ExplanationDesk;
import io.diapason.ticketing.explanation.ExplanationDesk.Portion;
import io.diapason.ticketing.explanation.UnknownAlert;
import io.diapason.ticketing.vertx.Replies.Sought;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionException;

/** Why an incident is what it is, and why two alerts are not in one, over HTTP. */
public final class ExplanationRoutes {

  private static final int LIMIT = 100;
  private static final int MOST = 1000;

  private final ExplanationDesk desk;
  private final Tenancy tenancy;

  public ExplanationRoutes(ExplanationDesk desk, Tenancy tenancy) {
    this.desk = desk;
    this.tenancy = tenancy;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router
        .get("/api/v1/incidents/:id/explanation")
        .handler(this::explain)
        .failureHandler(Replies::onFailure);
    router
        .get("/api/v1/explanations/why-not")
        .handler(this::whyNot)
        .failureHandler(Replies::onFailure);
  }

  private void explain(RoutingContext request) {
    IncidentId id = new IncidentId(request.pathParam("id"));
    Parameters given = new Parameters(request).only("limit", "cursor");
    Portion portion =
        new Portion(given.number("cursor", 0, Portion.MOST), given.number("limit", LIMIT, MOST));
    Replies.withFound(
        request,
        new Sought<>("incident", id, desk.explain(tenancy.of(request), id, portion)),
        story -> Replies.json(request, 200, story));
  }

  private void whyNot(RoutingContext request) {
    Parameters given = new Parameters(request).only("alert", "and");
    Fingerprint one = fingerprint(given, "alert");
    Fingerprint other = fingerprint(given, "and");
    if (one.equals(other)) {
      throw new BadInput("Expected two alerts, but got " + one + " twice");
    }
    var unused =
        Future.fromCompletionStage(
                desk.whyNot(tenancy.of(request), one, other), request.vertx().getOrCreateContext())
            .onSuccess(body -> Replies.json(request, 200, body))
            .onFailure(failure -> failed(request, failure));
  }

  private static void failed(RoutingContext request, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof UnknownAlert unknown) {
      Replies.problem(request, 404, "There is no such alert", String.valueOf(unknown.getMessage()));
    } else {
      Replies.failed(request, failure);
    }
  }

  private static Fingerprint fingerprint(Parameters given, String name) {
    String text = given.text(name);
    if (text == null) {
      throw new BadInput(
          "Expected the fingerprints of two alerts in 'alert' and 'and', but '"
              + name
              + "' is missing");
    }
    return new Fingerprint(text);
  }
}
