package io.diapason.ticketing.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.api.AuditJson;
import io.diapason.ticketing.audit.AuditChain;
import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.audit.AuditQuery;
import io.diapason.ticketing.audit.AuditQuery.Scope;
import io.diapason.ticketing.audit.AuditSubject;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.vertx.Replies.Sought;
import io.diapason.vocabulary.TicketId;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** What people did, over HTTP: to look at and nothing else. */
public final class AuditRoutes {

  private static final int LIMIT = 50;
  private static final int MOST = 1000;

  private final AuditLog log;
  private final TicketStore tickets;
  private final Tenancy tenancy;

  public AuditRoutes(AuditLog log, TicketStore tickets, Tenancy tenancy) {
    this.log = log;
    this.tickets = tickets;
    this.tenancy = tenancy;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router.get("/api/v1/audit").handler(this::list).failureHandler(Replies::onFailure);
    router
        .get("/api/v1/tickets/:id/audit")
        .handler(this::ofTicket)
        .failureHandler(Replies::onFailure);
  }

  private void list(RoutingContext request) {
    Parameters given =
        new Parameters(request)
            .only("kind", "subject", "by", "action", "from", "to", "limit", "cursor");
    AuditSubject.@Nullable Kind kind = given.constant("kind", AuditSubject.Kind.class);
    Scope scope = new Scope(kind, given.text("subject"), given.text("by"), given.text("action"));
    Replies.with(
        request,
        log.search(query(request, given, scope)),
        page -> Replies.json(request, 200, Replies.page(page, AuditJson::entry)));
  }

  private AuditQuery query(RoutingContext request, Parameters given, Scope scope) {
    return new AuditQuery(
        tenancy.of(request),
        scope,
        given.momentOrNull("from"),
        given.momentOrNull("to"),
        given.number("limit", LIMIT, MOST),
        given.cursor());
  }

  private void ofTicket(RoutingContext request) {
    Parameters given = new Parameters(request).only("from", "to", "limit", "cursor");
    TicketKey key = new TicketKey(tenancy.of(request), new TicketId(request.pathParam("id")));
    AuditQuery query = query(request, given, Scope.on(AuditSubject.ticket(key.id().value())));
    Replies.withFound(
        request,
        new Sought<>("ticket", key.id(), tickets.get(key)),
        ticket ->
            Replies.with(
                request,
                log.search(query),
                page -> Replies.json(request, 200, form(page, ticket.value(), isWhole(query)))));
  }

  private static boolean isWhole(AuditQuery query) {
    return query.from() == null && query.until() == null && query.after() == null;
  }

  /** With what is wrong with the chain, where all of it is shown. */
  private static ObjectNode form(Page<AuditEntry> page, Ticket ticket, boolean whole) {
    ObjectNode json = Replies.page(page, AuditJson::entry);
    json.put("entries", ticket.trail().count());
    if (whole && page.next() == null) {
      AuditChain.findings(page.items(), ticket.trail()).forEach(json.putArray("findings")::add);
    }
    return json;
  }
}
