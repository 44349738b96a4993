package io.diapason.ticketing.vertx;

import io.diapason.ticketing.api.ActionBody;
import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.api.NearestWord;
import io.diapason.ticketing.api.TicketJson;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.sla.SlaStanding;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketFilter;
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
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Tickets over HTTP: to look at, and to act on. */
public final class TicketRoutes {

  private static final String[] PARAMETERS = {
    "state",
    "active",
    "priority",
    "team",
    "assignee",
    "watcher",
    "service",
    "parent",
    "sla",
    "q",
    "from",
    "to",
    "limit",
    "cursor"
  };
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
    Parameters given = new Parameters(request).only(PARAMETERS);
    TicketFilter filter =
        new TicketFilter(
            states(given),
            given.constants("priority", Priority.class),
            given.text("team"),
            given.text("assignee"),
            given.text("watcher"),
            given.text("service"),
            given.text("parent"),
            given.constant("sla", SlaStanding.State.class),
            given.text("q"),
            given.momentOrNull("from"),
            given.momentOrNull("to"));
    TicketQuery query =
        new TicketQuery(
            tenancy.of(request), filter, given.number("limit", LIMIT, 1000), given.cursor());
    Replies.with(
        request,
        store.search(query),
        page -> Replies.json(request, 200, Replies.page(page, json::full)));
  }

  /** What is active is asked for most often, and has many names. */
  private static Set<TicketState> states(Parameters given) {
    String active = given.text("active");
    if (active == null) {
      return given.constants("state", TicketState.class);
    }
    boolean wanted = active.equals("true");
    if ((!wanted && !active.equals("false")) || given.text("state") != null) {
      throw new BadInput(
          "Expected 'active' to be true or false and without 'state', but got '" + active + "'");
    }
    return Arrays.stream(TicketState.values())
        .filter(state -> state.isActive() == wanted)
        .collect(Collectors.toUnmodifiableSet());
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
