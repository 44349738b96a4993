package io.diapason.ticketing.vertx;

import io.diapason.ticketing.api.ActionBody;
import io.diapason.ticketing.api.NearestWord;
import io.diapason.ticketing.api.TicketJson;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.sla.SlaStanding;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketState;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.vertx.Replies.Sought;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** Tickets over HTTP: to look at, and to act on. */
public final class TicketRoutes {

  private static final int LIMIT = 50;
  private static final long BODY_LIMIT = 64 * 1024L;

  private final TicketStore store;
  private final TicketJson json;
  private final TicketActions actions;
  private final Tenancy tenancy;

  public TicketRoutes(TicketStore store, TicketDesk desk, Tenancy tenancy) {
    this.store = store;
    json = new TicketJson(desk::policy, desk.clock());
    this.actions = new TicketActions(desk);
    this.tenancy = tenancy;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router.get("/api/v1/tickets").handler(this::list).failureHandler(Replies::onFailure);
    router.get("/api/v1/tickets/:id").handler(this::get).failureHandler(Replies::onFailure);
    router
        .post("/api/v1/tickets/:id/:action")
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(this::act)
        .failureHandler(Replies::onFailure);
  }

  private void list(RoutingContext request) {
    Parameters given =
        new Parameters(request)
            .only("state", "team", "priority", "service", "sla", "limit", "cursor");
    TicketQuery query =
        new TicketQuery(
            tenancy.of(request),
            given.constants("state", TicketState.class),
            given.text("team"),
            given.constant("priority", Priority.class),
            given.text("service"),
            given.constant("sla", SlaStanding.State.class),
            given.number("limit", LIMIT, 1000),
            given.cursor());
    Replies.with(
        request,
        store.search(query),
        page -> Replies.json(request, 200, Replies.page(page, json::full)));
  }

  private TicketKey key(RoutingContext request) {
    return new TicketKey(tenancy.of(request), new TicketId(request.pathParam("id")));
  }

  private void get(RoutingContext request) {
    TicketKey key = key(request);
    Replies.withFound(
        request,
        new Sought<>("ticket", key.id(), store.get(key)),
        ticket -> actions.show(request, ticket.value()));
  }

  private void act(RoutingContext request) {
    String name = request.pathParam("action");
    TicketAction.Kind kind = ActionBody.ACTIONS.get(name);
    if (kind == null) {
      Replies.problem(
          request,
          404,
          "There is no such action",
          "Expected an action on a ticket, but got '"
              + name
              + "'; did you mean '"
              + NearestWord.to(name, ActionBody.ACTIONS.keySet())
              + "'?");
      return;
    }
    actions.act(request, key(request), kind);
  }
}
