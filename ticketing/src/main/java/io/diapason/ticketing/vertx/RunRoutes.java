package io.diapason.ticketing.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.api.NearestWord;
import io.diapason.ticketing.api.RunBody;
import io.diapason.ticketing.api.RunJson;
import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.audit.AuditResult;
import io.diapason.ticketing.audit.AuditSubject;
import io.diapason.ticketing.audit.Difference;
import io.diapason.ticketing.desk.AuditDesk;
import io.diapason.ticketing.desk.AuditDesk.Asked;
import io.diapason.ticketing.guard.RemediationBook;
import io.diapason.ticketing.guard.RemediationBook.Halt;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.remedy.RunDesk;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunAction;
import io.diapason.ticketing.run.RunDecision;
import io.diapason.ticketing.run.RunKey;
import io.diapason.ticketing.run.RunQuery;
import io.diapason.ticketing.run.RunState;
import io.diapason.ticketing.run.RunStore;
import io.diapason.ticketing.vertx.Replies.Sought;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs of runbooks over HTTP: to look at, to steer, and to stop all of them at once. */
public final class RunRoutes {

  private static final int LIMIT = 50;
  private static final long BODY_LIMIT = 64 * 1024L;

  private final RunDesk desk;
  private final Supplier<OnCallPlan> people;
  private final Tenancy tenancy;
  private final AuditDesk audit;

  /**
   * Wires the routes.
   *
   * @param people who belongs to which team, for those who may approve
   * @param audit where it is kept what people did
   */
  public RunRoutes(RunDesk desk, Supplier<OnCallPlan> people, Tenancy tenancy, AuditDesk audit) {
    this.desk = desk;
    this.people = people;
    this.tenancy = tenancy;
    this.audit = audit;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router.get("/api/v1/runs").handler(this::list).failureHandler(Replies::onFailure);
    router.get("/api/v1/runs/:id").handler(this::get).failureHandler(Replies::onFailure);
    router
        .post("/api/v1/runs/:id/:action")
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(this::act)
        .failureHandler(Replies::onFailure);
    router.get("/api/v1/remediation").handler(this::book).failureHandler(Replies::onFailure);
    router
        .post("/api/v1/remediation/halt")
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(request -> halt(request, true))
        .failureHandler(Replies::onFailure);
    router
        .post("/api/v1/remediation/resume")
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(request -> halt(request, false))
        .failureHandler(Replies::onFailure);
  }

  private void list(RoutingContext request) {
    Parameters given =
        new Parameters(request).only("state", "runbook", "ticket", "incident", "limit", "cursor");
    RunQuery query =
        new RunQuery(
            tenancy.of(request),
            given.constants("state", RunState.class),
            given.text("runbook"),
            given.text("ticket"),
            given.text("incident"),
            given.number("limit", LIMIT, 1000),
            given.cursor());
    Replies.with(
        request,
        desk.runs().search(query),
        page -> Replies.json(request, 200, Replies.page(page, RunJson::run)));
  }

  private RunKey key(RoutingContext request) {
    return new RunKey(tenancy.of(request), request.pathParam("id"));
  }

  private void get(RoutingContext request) {
    RunKey key = key(request);
    CompletionStage<Optional<RunStore.Stored>> found = desk.runs().get(key);
    Replies.withFound(
        request,
        new Sought<>("run", key.id(), found),
        stored -> Replies.json(request, 200, RunJson.run(stored.run())));
  }

  private void act(RoutingContext request) {
    String name = request.pathParam("action");
    RunAction.Kind kind = RunBody.ACTIONS.get(name);
    if (kind == null) {
      Replies.problem(
          request,
          404,
          "There is no such action",
          "Expected an action on a run, but got '"
              + name
              + "'; did you mean '"
              + NearestWord.to(name, RunBody.ACTIONS.keySet())
              + "'?");
      return;
    }
    RunBody body = RunBody.action(kind, bytes(request));
    RunKey key = key(request);
    Replies.withFound(
        request,
        new Sought<>("run", key.id(), desk.runs().get(key)),
        stored -> act(request, stored.run(), kind, body));
  }

  private void act(RoutingContext request, Run run, RunAction.Kind kind, RunBody body) {
    RunAction action =
        new RunAction(
            kind,
            body.by(),
            body.text(),
            body.step(),
            run.runbook().guards().letApprove(body.by(), people.get().teams()),
            TicketActions.idempotencyKey(request));
    Asked asked =
        AuditDesk.asked(
            run.tenant(),
            new AuditSubject(AuditSubject.Kind.RUN, run.id()),
            request.pathParam("action"),
            Actor.byApi(body.by(), body.text()));
    Replies.with(
        request,
        audit.around(
            asked,
            () -> desk.act(run.key(), action).thenApply(Optional::orElseThrow),
            decision -> difference(run, decision)),
        decision -> answer(request, decision));
  }

  private static AuditResult difference(Run before, RunDecision decision) {
    String refusal = decision.refusal();
    if (refusal != null) {
      return AuditResult.refused(refusal);
    }
    Difference state =
        new Difference("state", before.state().name(), decision.run().state().name());
    return decision.changed() ? AuditResult.done(List.of(state)) : AuditResult.unchanged();
  }

  private static void answer(RoutingContext request, RunDecision decision) {
    String refusal = decision.refusal();
    if (refusal == null) {
      Replies.json(request, 200, RunJson.run(decision.run()));
    } else {
      Replies.problem(request, 409, "The run is in another state", refusal);
    }
  }

  private void book(RoutingContext request) {
    Replies.with(request, desk.book(tenancy.of(request)), book -> show(request, book));
  }

  private void halt(RoutingContext request, boolean stop) {
    RunBody body = RunBody.halt(bytes(request));
    String tenant = tenancy.of(request);
    @Nullable Halt halt = stop ? new Halt(body.by(), body.text(), audit.clock().instant()) : null;
    Asked asked =
        AuditDesk.asked(
            tenant,
            new AuditSubject(AuditSubject.Kind.REMEDIATION, ""),
            stop ? "halt" : "resume",
            Actor.byApi(body.by(), body.text()));
    Difference change = new Difference("halted", Boolean.toString(!stop), Boolean.toString(stop));
    Replies.with(
        request,
        audit.around(
            asked, () -> desk.halt(tenant, halt), book -> AuditResult.done(List.of(change))),
        book -> show(request, book));
  }

  private static void show(RoutingContext request, RemediationBook book) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("halted", book.halt() != null);
    if (book.halt() != null) {
      json.set("halt", VocabularyJson.mapper().valueToTree(book.halt()));
    }
    json.set("working", VocabularyJson.mapper().valueToTree(book.seats()));
    Replies.json(request, 200, json);
  }

  private static byte[] bytes(RoutingContext request) {
    Buffer body = request.body().buffer();
    return body == null ? new byte[0] : body.getBytes();
  }
}
