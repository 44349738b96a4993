package io.diapason.ticketing.vertx;

import io.diapason.ticketing.audit.Via;
import io.diapason.ticketing.desk.ActionResult;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.MessageAction;
import io.diapason.ticketing.message.SignedAction;
import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.ticket.TicketAction;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;

/**
 * Signed links that act. A GET shows what would be done and a button; only the POST of that button
 * does it, because scanners of mail follow links before people do.
 */
public final class LinkRoutes {

  private static final int KEY_LENGTH = 43;

  private final TicketDesk desk;
  private final Signer signer;

  public LinkRoutes(TicketDesk desk, Signer signer) {
    this.desk = desk;
    this.signer = signer;
  }

  /** Adds the routes. */
  public void mount(Router router) {
    String path = Links.PATH + ":token";
    router.get(path).handler(request -> with(request, action -> ask(request, action)));
    router.post(path).handler(request -> with(request, action -> act(request, action)));
  }

  private void with(RoutingContext request, java.util.function.Consumer<SignedAction> then) {
    Optional<SignedAction> action = signer.read(request.pathParam("token"));
    if (action.isEmpty()) {
      page(request, 404, "This link is none of ours.");
    } else if (desk.clock().instant().isAfter(action.get().until())) {
      page(request, 410, "This link has ended. Please open the ticket itself.");
    } else {
      then.accept(action.get());
    }
  }

  private static void ask(RoutingContext request, SignedAction action) {
    String label = new MessageAction(action.kind(), null, null).label();
    page(
        request,
        200,
        label + " " + action.ticket().id() + "?",
        "<form method=\"post\"><button>" + label + "</button></form>");
  }

  private void act(RoutingContext request, SignedAction action) {
    String token = request.pathParam("token");
    String by = action.person().isEmpty() ? "link" : action.person();
    TicketAction wanted =
        TicketAction.of(action.kind(), by, "by link")
            .through(Via.LINK, "")
            .withKey("link-" + token.substring(token.length() - KEY_LENGTH));
    Replies.with(
        request, desk.act(action.ticket(), wanted, null), result -> done(request, action, result));
  }

  private static void done(RoutingContext request, SignedAction action, ActionResult result) {
    switch (result.status()) {
      case DONE ->
          page(
              request,
              200,
              action.ticket().id()
                  + (action.kind() == TicketAction.Kind.RESOLVE
                      ? " is resolved."
                      : " is acknowledged."));
      case NOT_FOUND -> page(request, 404, "There is no such ticket.");
      case REFUSED, STALE ->
          page(request, 409, Objects.requireNonNullElse(result.detail(), "That cannot be done."));
    }
  }

  private static void page(RoutingContext request, int status, String words) {
    page(request, status, words, "");
  }

  private static void page(RoutingContext request, int status, String words, String more) {
    String html =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>Diapason</title>"
            + "</head><body><p>"
            + Markup.HTML.escape(words)
            + "</p>"
            + more
            + "</body></html>";
    var unused =
        request
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .putHeader("Cache-Control", "no-store")
            .putHeader(
                "Content-Security-Policy",
                "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
            .putHeader("Referrer-Policy", "no-referrer")
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader("X-Robots-Tag", "noindex")
            .end(html);
  }
}
