package io.diapason.ticketing.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import io.diapason.ticketing.api.NearestWord;
import io.diapason.ticketing.api.RunBody;
import io.diapason.ticketing.api.RunJson;
import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.audit.AuditResult;
import io.diapason.ticketing.audit.AuditSubject;
import io.diapason.ticketing.audit.Difference;
import io.diapason.ticketing.desk.AuditDesk;
import io.diapason.ticketing.desk.AuditDesk.Asked;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.remedy.HelpRecord;
import io.diapason.ticketing.remedy.RunbookDesk;
import io.diapason.ticketing.remedy.RunbookDesk.Person;
import io.diapason.ticketing.remedy.Suggestion;
import io.diapason.ticketing.remedy.Suggestions;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.vertx.Replies.Sought;
import io.diapason.vocabulary.TicketId;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Runbooks over HTTP: what there is, what fits a ticket, and to have one run. */
public final class RunbookRoutes {

  private static final long BODY_LIMIT = 64 * 1024L;

  private final RunbookDesk desk;
  private final TicketStore tickets;
  private final Tenancy tenancy;
  private final AuditDesk audit;

  public RunbookRoutes(RunbookDesk desk, TicketStore tickets, Tenancy tenancy, AuditDesk audit) {
    this.desk = desk;
    this.tickets = tickets;
    this.tenancy = tenancy;
    this.audit = audit;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router.get("/api/v1/runbooks").handler(this::list).failureHandler(Replies::onFailure);
    router
        .get("/api/v1/tickets/:id/runbooks")
        .handler(this::suggest)
        .failureHandler(Replies::onFailure);
    router
        .post("/api/v1/runbooks/:runbook/run")
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(this::run)
        .failureHandler(Replies::onFailure);
  }

  private void list(RoutingContext request) {
    Replies.json(
        request, 200, Replies.page(new Page<>(desk.catalog().all(), null), RunJson::runbook));
  }

  private void suggest(RoutingContext request) {
    TicketKey key = new TicketKey(tenancy.of(request), new TicketId(request.pathParam("id")));
    Replies.withFound(
        request,
        new Sought<>("ticket", key.id(), tickets.get(key)),
        found ->
            Replies.with(
                request,
                new Suggestions(desk).of(found.value()),
                all ->
                    Replies.json(
                        request,
                        200,
                        Replies.page(new Page<>(all, null), RunbookRoutes::suggestion))));
  }

  private static ObjectNode suggestion(Suggestion suggestion) {
    HelpRecord record = suggestion.record();
    ObjectNode json = RunJson.runbook(suggestion.runbook());
    json.put("likelihood", record.likelihood());
    json.put("tried", record.tried());
    json.put("helped", record.helped());
    json.put("triedHere", record.triedHere());
    json.put("helpedHere", record.helpedHere());
    suggestion.cis().forEach(json.putArray("cis")::add);
    return json;
  }

  private void run(RoutingContext request) {
    Buffer bytes = request.body().buffer();
    RunBody body = RunBody.start(bytes == null ? new byte[0] : bytes.getBytes());
    String id = request.pathParam("runbook");
    Optional<Runbook> runbook = desk.catalog().find(id);
    if (runbook.isEmpty()) {
      Replies.problem(
          request,
          404,
          "There is no such runbook",
          "Expected a runbook, but got '"
              + id
              + "'; did you mean '"
              + NearestWord.to(id, desk.catalog().all().stream().map(Runbook::id).toList())
              + "'?");
      return;
    }
    TicketKey key = new TicketKey(tenancy.of(request), body.ticket());
    Person person = new Person(body.by(), body.text(), body.dryRun());
    String number = number(request);
    Asked asked =
        AuditDesk.asked(
            key.tenant(),
            new AuditSubject(AuditSubject.Kind.RUNBOOK, id),
            "run",
            Actor.byApi(body.by(), body.text()));
    Replies.withFound(
        request,
        new Sought<>("ticket", body.ticket(), tickets.get(key)),
        ticket ->
            Replies.with(
                request,
                audit.around(
                    asked,
                    () -> desk.start(ticket.value(), runbook.get(), person, number),
                    RunbookRoutes::started),
                run -> Replies.json(request, 201, RunJson.run(run))));
  }

  private static AuditResult started(Run run) {
    return AuditResult.done(
        List.of(
            new Difference("run", "", run.id()),
            new Difference("ticket", "", run.ticketId().value())));
  }

  /** The caller's key makes the same wish the same run; without one each wish is another. */
  private String number(RoutingContext request) {
    String key = TicketActions.idempotencyKey(request);
    return key == null
        ? "p" + Long.toString(audit.clock().millis(), Character.MAX_RADIX)
        : "k"
            + Hashing.sha256().hashString(key, StandardCharsets.UTF_8).toString().substring(0, 16);
  }
}
