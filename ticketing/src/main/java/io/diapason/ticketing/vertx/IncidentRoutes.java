package io.diapason.ticketing.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.api.IncidentJson;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.ticket.Versioned;
import io.diapason.ticketing.vertx.Replies.Sought;
import io.diapason.ticketing.view.IncidentQuery;
import io.diapason.ticketing.view.IncidentView;
import io.diapason.ticketing.view.Totals;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.TicketId;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Incidents over HTTP: to look at with their alerts, and to act on through their tickets. */
public final class IncidentRoutes {

  private static final int LIMIT = 50;
  private static final int ALERTS = 1000;
  private static final int ALL = Integer.MAX_VALUE;
  private static final long BODY_LIMIT = 64 * 1024L;

  private final IncidentView view;
  private final TicketStore tickets;
  private final TicketActions actions;
  private final Tenancy tenancy;

  public IncidentRoutes(IncidentView view, TicketStore tickets, TicketDesk desk, Tenancy tenancy) {
    this.view = view;
    this.tickets = tickets;
    actions = new TicketActions(desk);
    this.tenancy = tenancy;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router.get("/api/v1/summary").handler(this::summary).failureHandler(Replies::onFailure);
    router.get("/api/v1/incidents").handler(this::list).failureHandler(Replies::onFailure);
    router.get("/api/v1/incidents/:id").handler(this::get).failureHandler(Replies::onFailure);
    action(router, "acknowledge", TicketAction.Kind.ACKNOWLEDGE);
    action(router, "resolve", TicketAction.Kind.RESOLVE);
  }

  private void action(Router router, String name, TicketAction.Kind kind) {
    router
        .post("/api/v1/incidents/:id/" + name)
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(request -> actions.act(request, ticketOf(request), kind))
        .failureHandler(Replies::onFailure);
  }

  private TicketKey ticketOf(RoutingContext request) {
    String tenant = tenancy.of(request);
    return key(tenant, new IncidentId(request.pathParam("id")));
  }

  private static TicketKey key(String tenant, IncidentId incident) {
    return new TicketKey(tenant, TicketId.of(tenant, incident));
  }

  private void list(RoutingContext request) {
    Parameters given = new Parameters(request).only("state", "limit", "cursor", "alerts");
    IncidentQuery query =
        new IncidentQuery(
            tenancy.of(request),
            given.constants("state", IncidentStatus.class),
            given.number("limit", LIMIT, 1000),
            given.number("alerts", ALERTS, 10_000),
            given.cursor());
    Replies.with(
        request,
        view.list(query).thenCompose(page -> withTickets(query.tenant(), page)),
        body -> Replies.json(request, 200, body));
  }

  private CompletionStage<ObjectNode> withTickets(String tenant, Page<IncidentSnapshot> page) {
    List<TicketKey> keys = page.items().stream().map(i -> key(tenant, i.id())).toList();
    return tickets
        .getAll(keys)
        .thenApply(
            found ->
                Replies.page(page, i -> IncidentJson.full(i, ticket(found, key(tenant, i.id())))));
  }

  private static @Nullable Ticket ticket(Map<TicketKey, Versioned<Ticket>> found, TicketKey key) {
    Versioned<Ticket> ticket = found.get(key);
    return ticket == null ? null : ticket.value();
  }

  private static int wantedAlerts(RoutingContext request) {
    return new Parameters(request).only("alerts").number("alerts", ALL, ALL);
  }

  private void get(RoutingContext request) {
    String tenant = tenancy.of(request);
    IncidentId id = new IncidentId(request.pathParam("id"));
    int alerts = wantedAlerts(request);
    Replies.withFound(
        request,
        new Sought<>("incident", id, view.get(tenant, id, alerts)),
        incident -> show(request, incident));
  }

  private void show(RoutingContext request, IncidentSnapshot incident) {
    Replies.with(
        request,
        tickets.get(key(incident.tenant(), incident.id())),
        ticket -> {
          request.response().putHeader("ETag", "\"" + incident.version() + "\"");
          Replies.json(
              request, 200, IncidentJson.full(incident, ticket.map(Versioned::value).orElse(null)));
        });
  }

  private void summary(RoutingContext request) {
    String tenant = tenancy.of(request);
    Replies.with(
        request,
        view.totals(tenant).thenCombine(tickets.countActive(tenant), IncidentRoutes::summaryOf),
        body -> Replies.json(request, 200, body));
  }

  private static ObjectNode summaryOf(Totals totals, long activeTickets) {
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    body.put("incidents", totals.incidents());
    body.put("openIncidents", totals.openIncidents());
    body.put("alerts", totals.alerts());
    body.put("openAlerts", totals.openAlerts());
    body.put("activeTickets", activeTickets);
    return body;
  }
}
