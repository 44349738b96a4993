package io.diapason.ingest.vertx;

import io.diapason.ingest.ledger.Books;
import io.diapason.ingest.ledger.ReceiptState;
import io.diapason.ingest.opsgenieapi.AlertAddress;
import io.diapason.ingest.opsgenieapi.InvalidField;
import io.diapason.ingest.opsgenieapi.ListRequest;
import io.diapason.ingest.opsgenieapi.NotePage;
import io.diapason.ingest.opsgenieapi.PageLinks;
import io.diapason.ingest.opsgenieapi.RequestId;
import io.diapason.ingest.opsgenieapi.RequestStatus;
import io.diapason.ingest.opsgenieapi.ShownAlert;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What clients of Opsgenie's Alert API ask: {@code GET /v2/alerts}, {@code /v2/alerts/count},
 * {@code /v2/alerts/{identifier}} with its notes, and {@code /v2/alerts/requests/{requestId}}; also
 * below {@code /opsgenie}. Alerts of every source are shown.
 */
public final class OpsgenieReads {

  private static final String ALERTS = "/v2/alerts";

  private final AlertView view;
  private final Books books;
  private final OpsgenieAdditions additions;

  /** Answers for the tenant of these books. */
  public OpsgenieReads(AlertView view, Books books, OpsgenieAdditions additions) {
    this.view = view;
    this.books = books;
    this.additions = additions;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    for (String prefix : OpsgenieRoutes.PREFIXES) {
      String alerts = prefix + ALERTS;
      router.get(alerts).handler(context -> listed(context, this::list));
      router.get(alerts + "/count").handler(context -> listed(context, this::count));
      router.get(alerts + "/requests/:requestId").handler(this::request);
      router
          .get(alerts + "/:identifier")
          .handler(context -> one(context, (reply, alert) -> reply.data(alert.whole())));
      router
          .get(alerts + "/:identifier/notes")
          .handler(context -> one(context, OpsgenieReads::notes));
      router
          .get(alerts + "/*")
          .handler(
              context ->
                  OpsgenieReply.to(context)
                      .refused(404, "This house keeps no such thing of an alert", Map.of()));
    }
  }

  private void listed(RoutingContext context, BiConsumer<OpsgenieReply, Listed> form) {
    OpsgenieReply reply = OpsgenieReply.to(context);
    ListRequest wanted;
    try {
      wanted = ListRequest.of(name -> context.request().getParam(name, ""));
    } catch (InvalidField invalid) {
      reply.invalid(invalid);
      return;
    }
    Intake.onContext(view.openAlerts(books.tenant()))
        .map(open -> open.stream().map(this::shown).toList())
        .onSuccess(open -> form.accept(reply, new Listed(wanted, wanted.select(open))))
        .onFailure(reply::failed);
  }

  private record Listed(ListRequest wanted, List<ShownAlert> selected) {}

  private void list(OpsgenieReply reply, Listed listed) {
    List<ShownAlert> page = listed.wanted().page(listed.selected());
    reply.data(
        page.stream().map(ShownAlert::brief).toList(),
        PageLinks.of(address(reply), listed.wanted(), listed.selected().size()));
  }

  private void count(OpsgenieReply reply, Listed listed) {
    reply.data(Map.of("count", listed.selected().size()));
  }

  private void one(RoutingContext context, BiConsumer<OpsgenieReply, ShownAlert> form) {
    OpsgenieReply reply = OpsgenieReply.to(context);
    AlertAddress address;
    try {
      address = OpsgenieDoor.address(context);
    } catch (InvalidField invalid) {
      reply.invalid(invalid);
      return;
    }
    found(address)
        .onSuccess(
            found -> {
              if (found.isEmpty()) {
                reply.refused(404, "Alert not found: " + address.name(), Map.of());
              } else {
                form.accept(reply, found.get());
              }
            })
        .onFailure(reply::failed);
  }

  private Future<Optional<ShownAlert>> found(AlertAddress address) {
    Fingerprint known = address.fingerprint(books.tenant());
    if (known != null) {
      return Intake.onContext(view.find(books.tenant(), known))
          .map(found -> found.map(this::shown));
    }
    return Intake.onContext(view.openAlerts(books.tenant()))
        .map(
            open ->
                OpsgenieDoor.byTinyId(open, address.name())
                    .flatMap(
                        named ->
                            open.stream()
                                .filter(alert -> alert.fingerprint().equals(named))
                                .findFirst())
                    .map(this::shown));
  }

  private ShownAlert shown(IncidentAlert alert) {
    return additions.show(books.tenant(), alert);
  }

  private static void notes(OpsgenieReply reply, ShownAlert alert) {
    try {
      NotePage page = NotePage.of(alert, name -> reply.context().request().getParam(name, ""));
      reply.data(page.shown(), page.links(address(reply)));
    } catch (InvalidField invalid) {
      reply.invalid(invalid);
    }
  }

  /** The address that was called, without its parameters. */
  private static String address(OpsgenieReply reply) {
    String address = reply.context().request().absoluteURI();
    int question = address.indexOf('?');
    return question < 0 ? address : address.substring(0, question);
  }

  private void request(RoutingContext context) {
    OpsgenieReply reply = OpsgenieReply.to(context);
    Optional<RequestId> parsed = RequestId.parse(context.pathParam("requestId"));
    ReceiptState state = parsed.map(this::state).orElse(ReceiptState.UNKNOWN);
    if (parsed.isEmpty() || state == ReceiptState.UNKNOWN) {
      reply.refused(404, "Request not found. No door that is known took it.", Map.of());
      return;
    }
    RequestId id = parsed.get();
    Intake.onContext(view.find(books.tenant(), id.alert()))
        .map(alert -> RequestStatus.of(id, state, alert.orElse(null), additions.clock().instant()))
        .onSuccess(reply::data)
        .onFailure(reply::failed);
  }

  private ReceiptState state(RequestId id) {
    return id.receipt().equals(RequestId.DONE) ? ReceiptState.FOUND : books.find(id.receipt());
  }
}
